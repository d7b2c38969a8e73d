/** Papers of shared cases in a tab that has no connection of its own. */
import { describe, expect, it, vi } from "vitest";
import { PaperCalls } from "../../src/browser/sharing/paper-calls.ts";
import type { PaperDesk } from "../../src/browser/sharing/paper-desk.ts";
import { LETTER, NOTE, reads, sent, shared } from "./support/paper-officers.ts";

describe("a tab without the connection", () => {
  function tabs(desk: PaperDesk) {
    const heard: ((passed: unknown) => void)[] = [];
    const call = (isHolder: boolean, wait: () => Promise<void>) => {
      const mine: ((passed: unknown) => void)[] = [];
      return new PaperCalls({
        desk,
        tabs: {
          tell: (passed) => {
            for (const listener of heard) if (!mine.includes(listener)) listener(passed);
          },
          listen(listener) {
            mine.push(listener);
            heard.push(listener);
          },
        },
        status: () => ({ kind: isHolder ? "here" : "elsewhere" }),
        newId: () => `${heard.length}-${Math.trunc(performance.now() * 1000)}`,
        wait,
      });
    };
    return call;
  }
  const never = () => new Promise<void>(() => undefined);

  it("has papers come through the one that holds it", async () => {
    const { ani, budi, server } = await shared();
    await ani.attach(NOTE);
    await sent(server, NOTE, 1);
    await reads(budi, 2);
    const call = tabs(budi.desk);
    call(true, never);
    const other = call(false, never);
    expect(await other.have([NOTE.digest])).toEqual(new Set([NOTE.digest]));
    const told = vi.fn();
    other.subscribe(told);
    expect(await other.fetch(LETTER.digest, 1)).toEqual({ kind: "none" });
    expect([...other.inVain]).toEqual([[LETTER.digest, { kind: "none" }]]);
    expect(await other.fetch(NOTE.digest, NOTE.bytes.length)).toEqual({ kind: "kept" });
    expect(await budi.papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    expect(told).toHaveBeenCalled();
  });

  it("does not wait for ever where nobody answers", async () => {
    const { budi } = await shared();
    const alone = tabs(budi.desk)(false, async () => undefined);
    expect(await alone.have([NOTE.digest])).toEqual(new Set());
    expect(await alone.fetch(NOTE.digest, 1)).toEqual({ kind: "failed", failure: "away" });
  });
});
