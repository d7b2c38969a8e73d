import { expect, it } from "vitest";
import { Turns } from "../../../src/browser/session/turns.ts";
import type { Lock } from "../../../src/browser/tabs/lock.ts";

const KEY = "kasus-1";

/** A lock that gives a turn when told to. */
function gate() {
  const open = Promise.withResolvers<void>();
  const names: string[] = [];
  const lock: Lock = {
    run: async (name, work) => {
      names.push(name);
      await open.promise;
      return work();
    },
  };
  return { lock, names, open: open.resolve };
}

const free: Lock = { run: (_, work) => work() };

it("does the work under the case's name, and answers as it does", async () => {
  const { lock, names, open } = gate();
  open();
  expect(await new Turns(lock).take(KEY, async () => "selesai")).toBe("selesai");
  expect(names).toEqual([`case:${KEY}`]);
});

it("never does work whose turn came after it was given up", async () => {
  const { lock, open } = gate();
  let done = false;
  const answer = new Turns(lock, 10).take(KEY, async () => {
    done = true;
  });
  await expect(answer).rejects.toMatchObject({ failure: "busy" });
  open();
  await new Promise(setImmediate);
  expect(done).toBe(false);
});

it("tells work that takes too long that nobody waits for it any more", async () => {
  const silence = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<boolean>();
  const answer = new Turns(free, 10).take(KEY, async (isWaited) => {
    expect(isWaited()).toBe(true);
    await silence.promise;
    asked.resolve(isWaited());
  });
  await expect(answer).rejects.toMatchObject({ failure: "timeout" });
  silence.resolve();
  expect(await asked.promise).toBe(false);
});

it("names what the work threw, and calls a turn that was refused busy", async () => {
  const thrown = Object.assign(new Error(), { name: "QuotaExceededError" });
  const fail = () => Promise.reject(thrown);
  await expect(new Turns(free).take(KEY, fail)).rejects.toMatchObject({ failure: "quota" });
  const broken: Lock = { run: () => Promise.reject(thrown) };
  const work = async () => undefined;
  await expect(new Turns(broken).take(KEY, work)).rejects.toMatchObject({ failure: "busy" });
});
