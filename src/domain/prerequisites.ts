/**
 * Topics in an order in which each comes after what it needs; the given order breaks ties.
 * Needs that are in no loaded pack are ignored; a cycle is cut where it is met.
 */
export function inOrderOfNeeds<T extends { readonly id: string; readonly needs: readonly string[] }>(
  topics: readonly T[],
): T[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const done = new Set<string>();
  const ordered: T[] = [];
  const visit = (topic: T) => {
    if (done.has(topic.id)) return;
    done.add(topic.id);
    for (const need of topic.needs) {
      const needed = byId.get(need);
      if (needed) visit(needed);
    }
    ordered.push(topic);
  };
  for (const topic of topics) visit(topic);
  return ordered;
}
