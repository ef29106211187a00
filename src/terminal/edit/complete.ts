/** What may stand at the end of `text`: where the word begins, and the words it can be. */
export interface Completion {
  readonly from: number;
  readonly words: readonly string[];
}

export type Completer = (text: string) => Completion | undefined;

/** The text with its last word completed as far as it is certain, and what is left to choose from. */
export function completed(text: string, complete: Completer): { text: string; choices: readonly string[] } {
  const completion = complete(text);
  if (!completion) return { text, choices: [] };
  const typed = text.slice(completion.from).toLowerCase();
  const words = completion.words.filter((word) => word.toLowerCase().startsWith(typed));
  if (words.length === 0) return { text, choices: [] };
  const before = text.slice(0, completion.from);
  if (words.length === 1) return { text: `${before}${words[0]} `, choices: [] };
  const shared = sharedStart(words);
  return {
    text: before + (shared.length > typed.length ? shared : text.slice(completion.from)),
    choices: words,
  };
}

function sharedStart(words: readonly string[]): string {
  const [first = "", ...others] = words;
  let end = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end--;
  return first.slice(0, end);
}

/** Completes the chat's commands and what may follow them. */
export function chatCompleter(names: {
  readonly commands: readonly string[];
  /** What may follow a command, by its name: topics after `/topic`. */
  readonly after: Readonly<Record<string, () => readonly string[]>>;
}): Completer {
  return (text) => {
    const command = /^\/([a-z]*)$/i.exec(text);
    if (command) return { from: 0, words: names.commands.map((name) => `/${name}`) };
    const argument = /^\/([a-z]+)\s+(\S*)$/i.exec(text);
    const words = argument && names.after[argument[1]!.toLowerCase()];
    return argument && words ? { from: text.length - argument[2]!.length, words: words() } : undefined;
  };
}
