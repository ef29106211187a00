import { connect } from "node:net";

/** Long enough for this machine, short enough for a start. In ms. */
const limitMs = 250;

/** Whether something listens at an address. Costs one connection; loads nothing. */
export function answers(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port) || (protocol === "https:" ? 443 : 80),
      timeout: limitMs,
    });
    const done = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once("connect", () => done(true));
    socket.once("timeout", () => done(false));
    socket.once("error", () => done(false));
  });
}

export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}
