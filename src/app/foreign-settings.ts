/** Variables by which LangChain and the clients below it send what passes through them elsewhere, or print it. */
const foreign = /^(?:LANGSMITH|LANGCHAIN|AZURE_OPENAI)_|^OPENAI_(?:LOG|CUSTOM_HEADERS)$/;

/**
 * Forgets them for this process. Set in a shell for some other work, they would trace every answer to a service or
 * lead model calls through a gateway that nobody named to Viva, or write requests between its lines of output.
 */
export function forgetForeignSettings(): void {
  // biome-ignore lint/style/noProcessEnv: what libraries read for themselves can only be taken away here
  const env = process.env;
  for (const name of Object.keys(env)) if (foreign.test(name)) delete env[name];
}
