/** Papers in "Cadangkan semua": streamed, each held to its digest, and brought back without loss. */
import { describe, expect, it } from "vitest";
import { readBackup, writeBackup } from "../../src/browser/exchange/backup.ts";
import { blobOfLines, linesOf } from "../../src/browser/exchange/lines.ts";
import { planRestore, restore } from "../../src/browser/exchange/restore.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { openPapers } from "../../src/browser/store/papers.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { attaching, type MadePaper, madePaper } from "../support/papers.ts";
import { openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

const quiet = () => ({ onProgress: () => {}, signal: new AbortController().signal });
const NOTE = madePaper("nota dinas");
/** More than one line, and no whole number of them. */
const LARGE = madePaper("foto ".repeat(300_001), "foto.txt");

async function device() {
  const kv = memoryKeyValue(new Map());
  const [session] = openTabs([kv]);
  if (!session) throw new Error("one tab");
  const papers = openPapers(kv, webLock(navigator.locks));
  const attach = (key: string, paper: MadePaper) =>
    papers.keeping([[paper.digest, paper.bytes]], () => session.run(key, attaching(paper)));
  return { session, papers, attach };
}

async function backedUp() {
  const { session, papers, attach } = await device();
  await session.run("a", openSmall("a"));
  await session.run("b", openSmall("b"));
  await attach("a", NOTE);
  await attach("b", NOTE);
  await attach("b", LARGE);
  await session.settled();
  return writeBackup(session, 1_000, quiet(), undefined, papers);
}

describe("papers in a backup", () => {
  it("come back byte for byte, once each, and a second time change nothing", async () => {
    const file = await backedUp();
    const { session, papers } = await device();
    const told = { added: 2, same: 0, unread: 0 };
    expect(await planRestore(session, file, quiet(), { papers })).toMatchObject({ papers: told });
    expect(await papers.here()).toEqual(new Set());
    expect(await restore(session, file, quiet(), { papers })).toMatchObject({
      added: 2,
      papers: told,
    });
    expect(await papers.get(NOTE.digest)).toEqual(NOTE.bytes);
    // A million and a half of them, which toEqual would compare one by one.
    expect(Buffer.from((await papers.get(LARGE.digest)) ?? []).equals(LARGE.bytes)).toBe(true);
    await session.heal();
    expect((await papers.here()).size).toBe(2);
    expect(await restore(session, file, quiet(), { papers })).toMatchObject({
      same: 2,
      papers: { added: 0, same: 2, unread: 0 },
    });
  });

  it("are passed over by a release that does not know them: it stops at the end it knows", async () => {
    const kinds: string[] = [];
    for await (const line of readBackup(await backedUp())) kinds.push(line.kind);
    expect(kinds).toEqual(["case", "case", "paper", "paper"]);
    const { session, attach: _, ...rest } = await device();
    await session.run("a", openSmall("a"));
    const bare = await writeBackup(session, 1_000, quiet(), undefined, rest.papers);
    const lines: string[] = [];
    for await (const line of linesOf(bare)) lines.push(line);
    expect(lines[0]).not.toContain("papers");
  });

  it("changed ones are told and left out; a cut file ends in a problem", async () => {
    const lines: string[] = [];
    for await (const line of linesOf(await backedUp())) lines.push(line);
    const of = (all: readonly string[]) =>
      blobOfLines(
        (async function* () {
          yield* all;
        })(),
      );
    const other = btoa("nota palsu");
    const forged = lines.map((line) =>
      line.includes(`"paper":"${NOTE.digest}"`)
        ? JSON.stringify({ ...JSON.parse(line), bytes: other })
        : line,
    );
    const { session, papers } = await device();
    expect(await restore(session, await of(forged), quiet(), { papers })).toMatchObject({
      added: 2,
      papers: { added: 1, same: 0, unread: 1 },
    });
    expect(await papers.get(NOTE.digest)).toBeNull();
    const cut = await restore(session, await of(lines.slice(0, -2)), quiet(), { papers });
    expect(cut.unreadable).toEqual([{ code: "not-json" }]);
  });
});
