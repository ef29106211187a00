/** What people write, or a form puts in, where nothing was answered. */
const nothing = /^\W*(?:no (?:submission|answer|response)|not answered|n\/?a|blank|empty)?\W*$/i;

/** Whether an answer says nothing at all. A number, a formula or any word is something. */
export function isBlank(answer: string): boolean {
  return !/[\p{L}\p{N}]/u.test(answer) || (answer.length < 40 && nothing.test(answer));
}
