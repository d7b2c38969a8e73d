import { describe, expect, it } from "vitest";
import type { Change } from "../../src/browser/session/parts.ts";
import { at, complete, open, ticks } from "../support/officers.ts";
import { adapters } from "./support/adapters.ts";
import { openTabs } from "./support/tabs.ts";

const FIRST = "permintaan-pendataan";
const KEY = "kasus-1";

describe.each(adapters)("session: $name", ({ place }) => {
  function twoTabs() {
    const { first, second } = place();
    const [here, there] = openTabs([first, second]);
    if (!here || !there) throw new Error("two tabs");
    return { here, there };
  }

  it("saves what is accepted, and every tab reads it", async () => {
    const { here, there } = twoTabs();
    expect(await here.run(KEY, open())).toMatchObject({ kind: "saved" });
    for (const tick of ticks(FIRST, 5)) await here.run(KEY, tick);
    await here.run(KEY, complete(FIRST, "disampaikan", 20));
    expect(await there.load(KEY)).toMatchObject({ kind: "case", state: { status: "running" } });
  });

  it("stores nothing of what is refused", async () => {
    const { here } = twoTabs();
    await here.run(KEY, open());
    const answer = await here.run(KEY, complete(FIRST, "disampaikan", 20));
    expect(answer).toMatchObject({ kind: "refused", refusal: { code: "incomplete" } });
    expect(await here.load(KEY)).toMatchObject({ log: { length: 1 } });
  });

  it("does nothing on a case that another tab has moved on, then goes on from there", async () => {
    const { here, there } = twoTabs();
    await here.run(KEY, open());
    await there.load(KEY);
    for (const tick of ticks(FIRST, 5)) await here.run(KEY, tick);
    const note = { type: "addNote", stepId: null, text: "Catatan", ...at(6) } as const;
    expect(await there.run(KEY, note)).toMatchObject({ kind: "stale" });
    expect(await there.run(KEY, note)).toMatchObject({ kind: "saved" });
  });

  it("takes a row of quick commands from one tab in their order", async () => {
    const { here } = twoTabs();
    await here.run(KEY, open());
    const texts = Array.from({ length: 20 }, (_, i) => `catatan ${i}`);
    const answers = await Promise.all(
      texts.map((text) => here.run(KEY, { type: "addNote", stepId: null, text, ...at(1) })),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(texts.map(() => "saved"));
    const { state } = (await here.load(KEY)) as { state: { notes: { text: string }[] } };
    expect(state.notes.map((note) => note.text)).toEqual(texts);
  });

  it("tells both tabs of a change, and of the list when its entry is there", async () => {
    const { here, there } = twoTabs();
    const heard: Change[] = [];
    const listed = new Promise<void>((resolve) => {
      there.subscribe((change) => {
        heard.push(change);
        if (change.type === "list") resolve();
      });
    });
    here.subscribe((change) => heard.push(change));
    await here.run(KEY, open());
    await listed;
    expect(await there.list()).toMatchObject([{ key: KEY, summary: { number: "001/PD/2026" } }]);
    expect(heard.slice(0, 2)).toMatchObject([
      { type: "case", key: KEY, from: "elsewhere" },
      { type: "case", key: KEY, from: "here" },
    ]);
  });

  it("forgets a deleted case in every tab", async () => {
    const { here, there } = twoTabs();
    await here.run(KEY, open());
    await there.load(KEY);
    await here.remove(KEY);
    expect(await there.load(KEY)).toEqual({ kind: "none" });
    expect(await there.run(KEY, open())).toMatchObject({ kind: "saved" });
  });
});
