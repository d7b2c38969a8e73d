/** The office's nats-server as a program on this machine: does it take a configuration? */
import { spawnSync } from "node:child_process";
import { NATS_PLACE } from "../servers/nats.ts";

/** Any key of the right length: a check reads no store. */
const SOME_KEY = `k${"0".repeat(40)}`;

const run = (...args: string[]) =>
  spawnSync("nats-server", args, {
    env: { ...process.env, [NATS_PLACE.key]: SOME_KEY },
    encoding: "utf8",
  });

/** @returns the version of the server on this machine; null where there is none. */
export const installedVersion = (): string | null =>
  /v(\d+\.\d+\.\d+)/.exec(run("--version").stdout ?? "")?.[1] ?? null;

/**
 * @param path of the main configuration; the server on this machine is of the version it is for.
 * @returns null when the server takes it, else what it says against it.
 */
export function refusedByServer(path: string): string | null {
  const { status, stdout, stderr } = run("-t", "-c", path);
  return status === 0 ? null : `${stdout}${stderr}`.trim();
}
