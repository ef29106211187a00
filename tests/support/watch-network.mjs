// Loaded before a program with --import: every connection and every look-up of a name is noted in VIVA_TEST_NETWORK,
// a line each. Worker processes inherit it.
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const note = (what) => appendFileSync(process.env.VIVA_TEST_NETWORK, `${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const to = typeof first === "object" && first !== null ? first : { port: first, host: second };
  note(to.path === undefined ? `connect ${to.host ?? "localhost"}:${to.port}` : `connect ${to.path}`);
  return connect.apply(this, args);
};
for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module).filter((key) => /^(?:lookup|resolve|reverse)/.test(key))) {
    const original = module[name];
    if (typeof original !== "function") continue;
    module[name] = (...args) => {
      note(`lookup ${args[0]}`);
      return original.apply(module, args);
    };
  }
}
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  note("datagram");
  return send.apply(this, args);
};
// A program that is started could go anywhere: only Node itself is expected, which is watched in turn.
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync"]) {
  const original = childProcess[name];
  childProcess[name] = (...args) => {
    if (args[0] !== process.execPath) note(`start ${args[0]}`);
    return original.apply(childProcess, args);
  };
}
syncBuiltinESMExports();
note("watching");
