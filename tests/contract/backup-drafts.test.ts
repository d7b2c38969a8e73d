import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDraftBackups } from "../../src/browser/drafting/backed-up.ts";
import { openReviews } from "../../src/browser/drafting/reviews.ts";
import { openSopDrafts } from "../../src/browser/drafting/sop-drafts.ts";
import { writeBackup } from "../../src/browser/exchange/backup.ts";
import { linesOf } from "../../src/browser/exchange/lines.ts";
import { planRestore, restore } from "../../src/browser/exchange/restore.ts";
import { SOP_DRAFTS } from "../../src/browser/places.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import type { Draft } from "../../src/core/draft/draft.ts";
import { draftOf } from "../../src/core/draft/from-sop.ts";
import { type Review, withRemark } from "../../src/core/publish/review/review.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });
const preferences = { paper: "a4", shortcuts: true, performers: {} } as const;
const OURS = draftOf(PENGELOLAAN_DATA);
const NAME = PENGELOLAAN_DATA.identity.name;
const other = (version: string): Draft => ({ ...OURS, version });
const NONE = { added: [], same: [], remarked: [], copied: [], unread: 0 };

function device() {
  const kv = memoryKeyValue();
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  const lock = webLock(navigator.locks);
  let made = 0;
  return {
    kv,
    session,
    drafts: openSopDrafts(kv, lock),
    reviews: openReviews(kv, lock),
    backups: openDraftBackups(kv, lock, () => `made-${++made}`),
  };
}
type Device = ReturnType<typeof device>;

async function backedUp({ session, backups }: Device): Promise<Blob> {
  await session.settled();
  return writeBackup(session, 1_000, quiet(), {
    ...{ preferences, forms: [], drafts: await backups.all() },
  });
}

const restored = ({ session, backups }: Device, file: Blob) =>
  restore(session, file, quiet(), { drafts: backups });

const remarked = (to: Device, id: string) =>
  to.reviews.change("a", ({ review }) => ({
    by: "Ani",
    review: withRemark(review, {
      ...{ id, place: { part: "identity" }, placeName: "Identitas", text: "Periksa." },
      ...{ by: "Ani", at: 1 },
    }),
  }));

const remarksOf = ({ remarks }: Review) => remarks.map(({ id }) => id);

describe("drafts in a backup", () => {
  it("are planned without a write, kept with their remarks, and the same the second time", async () => {
    const from = device();
    await from.session.run("k", openSmall("k"));
    await from.drafts.write({ id: "a", revision: 0, draft: OURS }, 2_000);
    await remarked(from, "r1");
    const file = await backedUp(from);
    const to = device();
    const plan = await planRestore(to.session, file, quiet(), { drafts: to.backups });

    expect(plan).toMatchObject({ added: 1, drafts: { ...NONE, added: [NAME] } });
    expect(await to.kv.keys()).toEqual([]);
    expect((await restored(to, file)).drafts).toEqual({ ...NONE, added: [NAME] });
    expect(await to.drafts.read("a")).toEqual(await from.drafts.read("a"));
    expect(await to.reviews.read("a")).toEqual(await from.reviews.read("a"));
    expect((await restored(to, file)).drafts).toEqual({ ...NONE, same: [NAME] });
  });

  it("are laid beside what says something else here, once", async () => {
    const from = device();
    await from.drafts.write({ id: "a", revision: 0, draft: OURS }, 2_000);
    const file = await backedUp(from);
    await from.drafts.write({ id: "a", revision: 1, draft: other("9") }, 3_000);

    expect((await restored(from, file)).drafts).toEqual({ ...NONE, copied: [NAME] });
    expect((await from.drafts.read("a"))?.draft.version).toBe("9");
    expect(await from.drafts.read("made-1")).toMatchObject({ copyOf: "a", draft: OURS });
    expect((await restored(from, file)).drafts).toEqual({ ...NONE, same: [NAME] });
  });

  it("bring the remarks that are not here, and take none away", async () => {
    const from = device();
    await from.drafts.write({ id: "a", revision: 0, draft: OURS }, 2_000);
    const file = await backedUp(from);
    await remarked(from, "r1");
    const later = await backedUp(from);
    const to = device();
    await restored(to, file);
    await remarked(to, "r2");

    expect((await restored(to, later)).drafts).toEqual({ ...NONE, remarked: [NAME] });
    expect(remarksOf((await to.reviews.read("a")).review).toSorted()).toEqual(["r1", "r2"]);
    expect((await restored(to, file)).drafts).toEqual({ ...NONE, same: [NAME] });
  });

  it("of a later release or of no shape are told and left out", async () => {
    const { session } = device();
    const kept = {
      kind: "sop-draft",
      version: 1,
      id: "a",
      revision: 1,
      createdAt: 1,
      changedAt: 1,
    };
    const whole = { ...kept, copyOf: null, draft: OURS };
    const odd = [
      { kept: { ...whole, version: 2 }, review: null },
      { kept: { ...whole, draft: { ...OURS, shape: 2 } }, review: null },
      { kept: whole, review: { kind: "sop-review", version: 2 } },
      { kept: { ...whole, id: "a/b" }, review: null },
      { kept, review: null },
      "konsep",
    ];
    const file = await writeBackup(session, 1_000, quiet(), {
      ...{ preferences, forms: [], drafts: [...odd, { kept: whole, review: null }] },
    });
    const to = device();

    const count = await restored(to, file);
    expect(count.drafts).toEqual({ ...NONE, added: [NAME], unread: odd.length });
    expect(count.unreadable).toEqual([]);
    expect(await to.kv.keys()).toEqual([SOP_DRAFTS.at("a")]);
  });

  it("that this release cannot read leave as they lie", async () => {
    const from = device();
    const newer = { kind: "sop-draft", version: 2, id: "a", anything: true };
    await from.kv.set(SOP_DRAFTS.at("a"), newer);

    expect(await from.backups.all()).toEqual([{ kept: newer, review: null }]);
    const whole = { ...newer, version: 1, revision: 1, createdAt: 1, changedAt: 1, copyOf: null };
    const one = { kept: { ...whole, draft: OURS }, review: null } as const;
    expect(await from.backups.adopt(one as never)).toBe("copied");
    expect(await from.kv.get(SOP_DRAFTS.at("a"))).toEqual(newer);
  });

  it("stand behind the last form, where releases without them have stopped", async () => {
    const { session } = device();
    const file = await writeBackup(session, 1, quiet(), {
      ...{ preferences, forms: [{ a: 1 }], drafts: [{ b: 2 }] },
    });
    const lines: string[] = [];
    for await (const line of linesOf(file)) lines.push(line);

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ version: 1, forms: 1, drafts: 1 });
    expect(lines.slice(1)).toEqual(['{"end":0}', '{"form":{"a":1}}', '{"draft":{"b":2}}']);
  });

  it("lost with the end of the file are noticed", async () => {
    const from = device();
    for (const id of ["a", "b"]) await from.drafts.write({ id, revision: 0, draft: OURS }, 2_000);
    const lines: string[] = [];
    for await (const line of linesOf(await backedUp(from))) lines.push(line);
    const cut = new Blob([lines.slice(0, -1).join("\n")]);

    expect(await restored(device(), cut)).toMatchObject({
      drafts: { added: [NAME] },
      unreadable: [{ code: "not-json" }],
    });
  });
});

describe("every shape of draft ever backed up", () => {
  it("v1-drafts-1.jsonl: its draft, its remark and its form are read", async () => {
    const file = new Blob([readFileSync(new URL("./backups/v1-drafts-1.jsonl", import.meta.url))]);
    const to = device();

    expect(await restored(to, file)).toMatchObject({
      unreadable: [],
      drafts: { ...NONE, added: ["Contoh Penerimaan Surat"] },
    });
    const { drafts, unreadable } = await to.drafts.list();
    expect(unreadable).toBe(0);
    expect(drafts[0]).toMatchObject({ revision: 3, draft: { steps: [{}, {}] } });
    const { by, review } = await to.reviews.read(drafts[0]?.id ?? "");
    expect([by, review.remarks[0]?.text]).toEqual(["Ani Contoh", "Terlalu singkat."]);
    expect(review.sendings).toHaveLength(1);
  });
});
