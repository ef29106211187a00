import { maskSecrets } from "./secrets.ts";

/** An address as `fetch` takes it: without credentials, which travel in a header. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Values that must never be shown. */
  readonly secrets: readonly string[];
  /** The address as it may be shown. */
  readonly shown: string;
}

/**
 * Reads an address; `user:password@` becomes a Basic header, since fetch refuses such addresses.
 * An address without a scheme is http. Throws TypeError when it is no address.
 */
export function endpointOf(address: string, apiKey?: string): Endpoint {
  const url = new URL(address.includes("://") ? address : `http://${address}`);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const user = decodeURIComponent(username);
  const pass = decodeURIComponent(password);
  const basic = Buffer.from(`${user}:${pass}`).toString("base64");
  const credentials = username === "" && password === "" ? [] : [password, pass, basic];
  const baseUrl = url.toString().replace(/\/+$/, "");
  return {
    baseUrl,
    headers: credentials.length > 0 ? { authorization: `Basic ${basic}` } : {},
    secrets: [...credentials, ...(apiKey ? [apiKey] : [])].filter((secret) => secret !== ""),
    shown: maskSecrets(baseUrl, apiKey ? [apiKey] : []),
  };
}
