/** A case to a PDF: the one entry for the checklist, loaded on demand. */

import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "../core/canonical.ts";
import { papersToCarry } from "../core/case/papers/carried.ts";
import { sopOf } from "../core/case/state.ts";
import { sha256Hex } from "../core/digest.ts";
import { sopAuthor } from "../core/form/author.ts";
import type { Paged } from "../core/form/boxes.ts";
import { casePdfName } from "../core/form/file-name.ts";
import { STATUS_WORDS } from "../core/words/status.ts";
import { type PdfPart, wholeOf } from "./carried.ts";
import { type CasePagesRequest, casePages } from "./case-pages.ts";
import { writeParts } from "./write.ts";

/** The file is dated with its `now`. */
export interface CasePdfRequest extends CasePagesRequest {
  /** The text of the case file made from the same log (`writeCaseFile`): rides inside, byte for byte. */
  caseFile: string;
}

export interface DrawnCase {
  /** The file but for the bytes of its papers; one part where it carries none. */
  parts: readonly PdfPart[];
  fileName: string;
  pages: number;
  /** The same pages as boxes: a preview draws them without a PDF reader. */
  paged: Paged;
  /** Characters shown as � because the face lacks them: to be told before saving. Empty if none. */
  missing: string[];
}

export interface CasePdf extends DrawnCase {
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * @returns the archive file of a case as it stands, without its papers. Same request, same bytes.
 * @throws Error when the log holds no case or the file cannot be written.
 */
export function exportCasePdf(request: Omit<CasePdfRequest, "papers">): CasePdf {
  const drawn = drawCasePdf(request);
  return { ...drawn, bytes: wholeOf(drawn.parts) };
}

/**
 * @returns the same, with room for the papers that shall ride along. Same request, same parts.
 * @throws Error when the log holds no case or the file cannot be written.
 */
export function drawCasePdf(request: CasePdfRequest): DrawnCase {
  const { caseFile, paper, now, calendar, office, papers } = request;
  const { state, paged } = casePages(request);
  const sop = sopOf(state);
  const attachment = utf8ToBytes(caseFile);
  const drawn = [...(request.pictures ?? [])].map(([, { digest }]) => `#${digest}`);
  const carried = papersToCarry(state).filter(({ digest }) => papers?.has(digest));
  const parts = writeParts(paged, {
    title: `Lembar kendali SOP ${sop.identity.name}, kasus ${state.number}`,
    subject: `${state.subject}; SOP versi ${sop.version}`,
    author: sopAuthor(sop),
    date: now,
    // A later release may know of other holidays, and then counts other times; an office may move.
    basis: sha256Hex(canonical({ calendar, office })).slice(0, 16),
    id: sha256Hex(
      paper + caseFile + [...carried.map(({ name }) => `/${name}`), ...drawn].join(""),
    ).slice(0, 32),
    identifier: state.caseId,
    filing: {
      ...{ number: state.number, sopId: sop.id, sopVersion: sop.version },
      state: STATUS_WORDS[state.status],
      ...{ classification: state.classification, retention: state.retention, access: state.access },
      seal: state.status === "sealed" ? (state.seals.at(-1)?.digest ?? null) : null,
    },
    attachment: {
      name: "kasus.json",
      mime: "application/json",
      description: "Catatan kasus: dapat dibuka kembali dan diperiksa",
      bytes: attachment,
    },
    papers: carried,
  });
  const { missing } = paged;
  return {
    parts,
    fileName: casePdfName(state, paper, now),
    pages: paged.pages.length,
    paged,
    missing,
  };
}
