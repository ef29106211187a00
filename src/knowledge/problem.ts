/** What is wrong in a pack, and where: printed as `file:line: message`. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function renderProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
