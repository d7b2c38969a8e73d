import { describe, expect, it } from "vitest";
import { askToPersist } from "../../src/browser/kept/persistence.ts";
import { backupIsDue, readSafety } from "../../src/browser/kept/safety.ts";
import { openSettings } from "../../src/browser/kept/settings.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
const MAC_SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15";
const MAC_CHROME =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/150.0 Safari/537.36";

describe("asking the browser to keep the data", () => {
  it("asks until it is granted, and remembers the answer", async () => {
    const settings = openSettings(memoryKeyValue(), webLock(navigator.locks));
    const answers = [false, true, false];
    let asked = 0;
    const storage = { persist: async () => answers[asked++] ?? false };
    for (const _ of answers) await askToPersist(storage, settings);
    expect(asked).toBe(2);
    expect(await settings.read()).toMatchObject({ lastBackupAt: null, persisted: true });
  });

  it("does without, where a browser has no such thing", async () => {
    const settings = openSettings(memoryKeyValue(), webLock(navigator.locks));
    await askToPersist(undefined, settings);
    expect(await settings.read()).toMatchObject({ persisted: null });
    expect(await readSafety(undefined, MAC_CHROME, false)).toEqual({
      persistence: "unknown",
      used: null,
      quota: null,
      sevenDayRule: false,
    });
  });
});

it("reads how safe the store is", async () => {
  const storage = {
    persisted: async () => true,
    estimate: async () => ({ usage: 1_000, quota: 9_000 }),
  };
  expect(await readSafety(storage, MAC_CHROME, false)).toEqual({
    persistence: "granted",
    used: 1_000,
    quota: 9_000,
    sevenDayRule: false,
  });
});

it.each([
  [IPHONE, false, true],
  [IPHONE, true, false],
  [MAC_SAFARI, false, true],
  [MAC_CHROME, false, false],
])("knows where Safari's seven days apply: %s, installed %s", async (agent, installed, applies) => {
  expect((await readSafety(undefined, agent, installed)).sevenDayRule).toBe(applies);
});

it("reminds of a backup after 30 days, after 5 where Safari clears after 7", () => {
  const day = 24 * 60 * 60 * 1000;
  expect(backupIsDue(null, null, 100 * day, false)).toBe(false);
  expect(backupIsDue(null, 0, 31 * day, false)).toBe(true);
  expect(backupIsDue(5 * day, 0, 31 * day, false)).toBe(false);
  expect(backupIsDue(0, 0, 6 * day, true)).toBe(true);
});
