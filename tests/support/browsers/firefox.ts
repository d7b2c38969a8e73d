/** Firefox over WebDriver BiDi, which it speaks by itself. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Driver, eventually, freePort } from "./driver.ts";

export const FIREFOX = "/usr/bin/firefox-esr";

interface Answer {
  id?: number;
  type: string;
  message?: string;
  result?: unknown;
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener("open", () => resolve(socket), { once: true });
    socket.addEventListener("error", () => reject(new Error(`no answer at ${address}`)), {
      once: true,
    });
  });
}

function commands(socket: WebSocket) {
  const open = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) open.get(answer.id)?.(answer);
  });
  let last = 0;
  return <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      open.set(id, (answer) => {
        if (answer.type === "success") resolve(answer.result as T);
        else reject(new Error(`${method}: ${answer.message}`));
      });
    });
  };
}

interface Evaluated {
  type: "success" | "exception";
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

export async function startFirefox(): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const port = await freePort();
  const args = [
    "--headless",
    "--no-remote",
    "--profile",
    profile,
    `--remote-debugging-port=${port}`,
  ];
  const program = spawn(FIREFOX, args, { stdio: "ignore", env: { ...process.env, HOME: profile } });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const socket = await eventually(() => connect(`ws://127.0.0.1:${port}/session`));
  const send = commands(socket);
  await send("session.new", { capabilities: {} });
  const tree = await send<{ contexts: { context: string }[] }>("browsingContext.getTree", {});
  const context = tree.contexts[0]?.context;
  return {
    async open(url) {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(expression) {
      const found = await send<Evaluated>("script.evaluate", {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (found.type === "exception") throw new Error(found.exceptionDetails?.text);
      return JSON.parse(found.result?.value ?? "null");
    },
    async close() {
      socket.close();
      program.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
