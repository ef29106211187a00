/** One step of the schema, by its name; its statements run one by one, in one transaction. */
export interface Migration {
  readonly name: string;
  readonly sql: readonly string[];
}
