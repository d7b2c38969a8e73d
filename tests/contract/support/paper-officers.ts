/** Officers whose shared case has papers, on servers in memory. */
import { expect, vi } from "vitest";
import { makeKey } from "../../../src/browser/sharing/key.ts";
import { PaperDesk } from "../../../src/browser/sharing/paper-desk.ts";
import { PaperMarks } from "../../../src/browser/sharing/paper-marks.ts";
import { openPapers } from "../../../src/browser/store/papers.ts";
import { webLock } from "../../../src/browser/tabs/web-lock.ts";
import type { Command } from "../../../src/core/case/commands.ts";
import type { MemberList } from "../../../src/core/office/members.ts";
import { MemoryPaperServer, openMemoryPapers } from "../../support/memory-papers.ts";
import { MemoryServer, openMemoryStream } from "../../support/memory-stream.ts";
import { open } from "../../support/officers.ts";
import { attaching, type MadePaper, madePaper } from "../../support/papers.ts";
import { KEY, type Name, OfficeBrowser, officePlace } from "./office-browser.ts";

/** Of three parts. */
export const LETTER = madePaper("surat ".repeat(50_000));
export const NOTE = madePaper("nota dinas", "nota.txt");

/** The office's code of a member. */
export const codeOf = (name: Name) => name.padEnd(12, "a");
/** Ani may erase. */
export const LIST: MemberList = {
  ...{ format: "sop-anggota", version: 1, office: "Kantor" },
  members: [{ id: codeOf("ani"), name: "Ani", nip: null, position: null, roles: ["Arsiparis"] }],
  roles: [{ name: "Arsiparis", may: ["erase"] }],
};

/** A browser of an officer, with what it keeps. */
export function officer(
  name: Name,
  cases: MemoryServer,
  server: MemoryPaperServer,
  place = officePlace(),
) {
  const code = codeOf(name);
  const marks = new PaperMarks(place.kv);
  const papers = openPapers(place.kv, webLock(navigator.locks));
  const browser = new OfficeBrowser(name, place, async () => {
    desk.connected(openMemoryPapers(server, code), code);
    return openMemoryStream(cases);
  });
  const desk: PaperDesk = new PaperDesk({
    kept: browser.kept,
    cases: browser.cases,
    marks,
    papers: async () => papers,
    pause: () => new Promise((resolve) => setTimeout(resolve, 20)),
  });
  return {
    ...{ browser, desk, papers, marks },
    async comes() {
      if ((await browser.kept.desk()) === null) await browser.joins(await makeKey(undefined), code);
      browser.comes();
      browser.desk?.subscribe((token) => {
        if (browser.desk) desk.heard(token, browser.desk.status);
      });
    },
    attach: ({ digest, bytes, ...made }: MadePaper, minutes = 2) =>
      papers.keeping([[digest, bytes]], () =>
        browser.session.run(KEY, attaching({ digest, bytes, ...made }, minutes)),
      ),
    again: () => officer(name, cases, server, place),
  };
}

/** Ani and Budi share a case without a paper. */
export async function shared(cases = new MemoryServer(), server = new MemoryPaperServer()) {
  const [ani, budi] = [officer("ani", cases, server), officer("budi", cases, server)];
  for (const one of [ani, budi]) await one.comes();
  await ani.browser.session.run(KEY, open());
  await ani.browser.desk?.share(KEY);
  await reads(budi, 1);
  return { ani, budi, cases, server };
}

export const ORDER = { head: "0".repeat(64), ground: "Masa retensi habis" };

/** Shares another case with that paper. */
export async function another({ browser, papers }: Officer, paper: MadePaper, caseId = "kasus-2") {
  await browser.session.run(caseId, { ...open(), caseId } as Command);
  await papers.keeping([[paper.digest, paper.bytes]], () =>
    browser.session.run(caseId, attaching(paper)),
  );
  await browser.desk?.share(caseId);
}

export type Officer = ReturnType<typeof officer>;

export const reads = ({ browser }: Officer, acts: number) =>
  vi.waitFor(async () => expect((await browser.here())?.line.events.length).toBe(acts), 5000);
export const lies = ({ parts }: MemoryPaperServer, { digest }: MadePaper) =>
  parts.filter(({ subject }) => subject.includes(digest)).length;
export const sent = (server: MemoryPaperServer, paper: MadePaper, parts: number) =>
  vi.waitFor(() => expect(lies(server, paper)).toBe(parts), 5000);
export const settled = ({ desk }: Officer) =>
  vi.waitFor(async () => expect(await desk.unsent(KEY)).toEqual({ count: 0, failure: null }), 5000);
