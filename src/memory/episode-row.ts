import type { Episode } from "../domain/episode.ts";

/** An episode as its row: what it is found by in columns, the rest in `body`. */
export interface EpisodeRow
  extends Pick<Episode, "id" | "session" | "attempt" | "objective" | "topic" | "question" | "at"> {
  readonly body: string;
}

export function episodeBody({ verdict, missed, misconceptions, reflection }: Episode): string {
  return JSON.stringify({ verdict, missed, misconceptions, reflection });
}

export function episodeOf({
  id,
  session,
  attempt,
  objective,
  topic,
  question,
  at,
  body,
}: EpisodeRow): Episode {
  const rest = JSON.parse(body) as Pick<Episode, "verdict" | "missed" | "misconceptions" | "reflection">;
  return { id, session, attempt, objective, topic, question, at, ...rest };
}
