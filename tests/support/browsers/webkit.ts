/** WebKitGTK over its WebDriver. It needs a display: one of its own is made with Xvfb. */
import { type ChildProcess, spawn } from "node:child_process";
import { type Driver, eventually, freePort } from "./driver.ts";

export const WEBKIT = "/usr/bin/WebKitWebDriver";
export const XVFB = "/usr/bin/Xvfb";

const gone = (program: ChildProcess) => new Promise((resolve) => program.once("exit", resolve));

async function call(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { value: { message?: string } | null };
  if (!answer.ok) throw new Error(`${url}: ${value?.message}`);
  return value;
}

export async function startWebKit(): Promise<Driver> {
  const port = await freePort();
  const display = `:${port}`;
  const screen = spawn(XVFB, [display, "-screen", "0", "1280x900x24"], { stdio: "ignore" });
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const program = spawn(WEBKIT, [`--port=${port}`], { stdio: "ignore", env });
  const ended = [gone(screen), gone(program)];
  const root = `http://127.0.0.1:${port}/session`;
  const { sessionId } = (await eventually(() =>
    call(root, "POST", { capabilities: { alwaysMatch: {} } }),
  )) as { sessionId: string };
  const session = `${root}/${sessionId}`;
  return {
    async open(url) {
      await call(`${session}/url`, "POST", { url });
    },
    evaluate: (expression) =>
      call(`${session}/execute/async`, "POST", {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(value ?? null));`,
        args: [],
      }),
    async close() {
      await call(session, "DELETE").catch(() => undefined);
      program.kill();
      screen.kill();
      await Promise.all(ended);
    },
  };
}
