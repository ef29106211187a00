/** One step of the schema, by its name. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
