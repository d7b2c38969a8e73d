/** Whatever a server does while it is reached, the browser comes to an end with it and can try again. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeKey } from "../../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../../src/browser/sharing/nats-stream.ts";
import { type Caller, FIRST_WORDS, rudeServer } from "../../support/rude-server.ts";

let stop: () => void = () => undefined;
afterEach(() => stop());

async function opened(meets: (caller: Caller) => void) {
  const server = await rudeServer(meets);
  stop = server.stop;
  return openNatsStream({
    ...{ url: server.url, stream: "KASUS", member: "ani" },
    key: await makeKey(crypto.subtle),
  });
}

describe("a server that ends while it is reached", () => {
  it.each<[string, (caller: Caller) => void]>([
    ["before its first word", (caller) => caller.leaves()],
    [
      "with its first word",
      (caller) => {
        caller.says(FIRST_WORDS);
        caller.leaves();
      },
    ],
    [
      "with a refusal",
      (caller) => {
        caller.says(FIRST_WORDS);
        caller.says("-ERR 'Authorization Violation'\r\n");
        caller.leaves();
      },
    ],
  ])(
    "%s",
    async (when, meets) => {
      const failure = when === "with a refusal" ? "unknown-member" : "away";
      await expect(opened(meets)).rejects.toMatchObject({ failure });
    },
    3000,
  );

  it("while the key still signs", async () => {
    const { subtle } = crypto;
    const sign = subtle.sign.bind(subtle);
    let gone: Promise<void> | undefined;
    const signing = vi.spyOn(subtle, "sign").mockImplementationOnce(async (...asked) => {
      await gone;
      return sign(...asked);
    });
    const meeting = opened((caller) => {
      gone = caller.gone;
      caller.says(FIRST_WORDS);
      caller.leaves();
    });
    await expect(meeting).rejects.toMatchObject({ failure: "away" });
    expect(signing).toHaveBeenCalledOnce();
  }, 3000);
});

describe("a line that dies", () => {
  it("is left, though something is still to be sent over it", async () => {
    const stream = await opened((caller) => {
      caller.says(FIRST_WORDS);
      caller.says("PONG\r\n");
      caller.fallsSilent();
    });
    const sent = Array.from({ length: 40 }, () =>
      stream.send({ subject: "kasus.x.ani", body: "x".repeat(1_000_000) }),
    );
    const ended = Promise.allSettled(sent);
    await stream.close();
    expect((await ended).every(({ status }) => status === "rejected")).toBe(true);
  }, 8000);
});
