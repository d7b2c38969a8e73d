import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBackupHead, writeBackup } from "../../src/browser/exchange/backup.ts";
import {
  adoptSettings,
  planSettings,
  preferencesHere,
} from "../../src/browser/exchange/preferences.ts";
import { planRestore } from "../../src/browser/exchange/restore.ts";
import { openPerformers } from "../../src/browser/kept/performers.ts";
import { openSettings } from "../../src/browser/kept/settings.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const SARI = { name: "Sari", nip: "198703142010012003", position: "Pengelola TI" };
const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });

function device() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
  const kv = memoryKeyValue();
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  return {
    session,
    kept,
    settings: openSettings(kv, webLock(navigator.locks)),
    performers: openPerformers(() => storage),
  };
}

describe("settings in a backup", () => {
  it("are planned first, taken over when the person agrees, and then are the same", async () => {
    const from = device();
    await from.session.run("a", openSmall("a"));
    await from.session.settled();
    await from.settings.change({ paper: "f4", shortcuts: false, lastBackupAt: 5, persisted: true });
    from.performers.remember("sop", "aktor", SARI);
    const file = await writeBackup(from.session, 1_000, quiet(), {
      preferences: await preferencesHere(from),
      forms: [],
      drafts: [],
    });
    const to = device();
    to.performers.remember("sop", "lain", SARI);
    const offer = await planSettings(to, file);
    if (offer.kind !== "read") throw new Error(offer.kind);
    expect(offer.plan).toEqual({ paper: "f4", shortcuts: false, added: 1, replaced: 0 });
    expect(await to.settings.read()).toMatchObject({ paper: "a4", shortcuts: true });
    await adoptSettings(to, offer.theirs);
    expect(await to.settings.read()).toEqual({
      paper: "f4",
      shortcuts: false,
      count: false,
      notify: false,
      // True of the other device alone.
      lastBackupAt: null,
      persisted: null,
    });
    expect(to.performers.of("sop", "aktor")).toEqual(SARI);
    expect(to.performers.of("sop", "lain")).toEqual(SARI);
    expect(await planSettings(to, file)).toMatchObject({ plan: { paper: null, added: 0 } });
  });

  it("are kept all when several change at once", async () => {
    const { settings } = device();
    await Promise.all([
      settings.change({ paper: "f4" }),
      settings.change({ persisted: false }),
      settings.change({ shortcuts: false }),
    ]);
    expect(await settings.read()).toMatchObject({
      paper: "f4",
      persisted: false,
      shortcuts: false,
    });
  });

  it("tell the screens that show them", async () => {
    const { settings } = device();
    const seen: unknown[] = [];
    const stop = settings.subscribe(({ paper }) => seen.push(paper));
    await settings.change({ paper: "f4" });
    stop();
    await settings.change({ paper: "a4" });
    expect(seen).toEqual(["f4"]);
  });

  it("leave out what does not look like a person", async () => {
    const { kept, performers } = device();
    kept.set("sop-kaltim:pelaksana", JSON.stringify({ v: 1, people: { "s/a": SARI, "s/b": 3 } }));
    expect(performers.all()).toEqual({ "s/a": SARI });
    expect(performers.of("s", "b")).toBeNull();
  });
});

describe("every shape of backup ever released", () => {
  const read = (name: string) =>
    new Blob([readFileSync(new URL(`./backups/${name}`, import.meta.url))]);

  it.each([
    ["v1-without-settings.jsonl", "none"],
    ["v1-settings-1.jsonl", "read"],
    ["v1-settings-newer.jsonl", "newer"],
    ["v1-settings-malformed.jsonl", "malformed"],
  ])("%s: its case is read, its settings are %s", async (name, kind) => {
    const { session, ...places } = device();
    expect(await readBackupHead(read(name))).toMatchObject({ ok: true, settings: { kind } });
    expect(await planSettings(places, read(name))).toMatchObject({ kind });
    expect(await planRestore(session, read(name), quiet())).toMatchObject({
      added: 1,
      unreadable: [],
    });
  });
});
