/** A case to a PDF: the one entry for the checklist, loaded on demand. */

import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical } from "../core/canonical.ts";
import { sopOf } from "../core/case/state.ts";
import { sha256Hex } from "../core/digest.ts";
import { sopAuthor } from "../core/form/author.ts";
import type { Paged } from "../core/form/boxes.ts";
import { casePdfName } from "../core/form/file-name.ts";
import { STATUS_WORDS } from "../core/words/status.ts";
import { type CasePagesRequest, casePages } from "./case-pages.ts";
import { writePdf } from "./write.ts";

/** The file is dated with its `now`. */
export interface CasePdfRequest extends CasePagesRequest {
  /** The text of the case file made from the same log (`writeCaseFile`): rides inside, byte for byte. */
  caseFile: string;
}

export interface CasePdf {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  pages: number;
  /** The same pages as boxes: a preview draws them without a PDF reader. */
  paged: Paged;
  /** Characters shown as � because the face lacks them: to be told before saving. Empty if none. */
  missing: string[];
}

/**
 * @returns the archive file of a case as it stands. Same request, same bytes.
 * @throws Error when the log holds no case or the file cannot be written.
 */
export function exportCasePdf(request: CasePdfRequest): CasePdf {
  const { caseFile, paper, now, calendar, office } = request;
  const { state, paged } = casePages(request);
  const sop = sopOf(state);
  const attachment = utf8ToBytes(caseFile);
  const bytes = writePdf(paged, {
    title: `Lembar kendali SOP ${sop.identity.name}, kasus ${state.number}`,
    subject: `${state.subject}; SOP versi ${sop.version}`,
    author: sopAuthor(sop),
    date: now,
    // A later release may know of other holidays, and then counts other times; an office may move.
    basis: sha256Hex(canonical({ calendar, office })).slice(0, 16),
    id: sha256Hex(paper + caseFile).slice(0, 32),
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
  });
  const { missing } = paged;
  return {
    bytes,
    fileName: casePdfName(state, paper, now),
    pages: paged.pages.length,
    paged,
    missing,
  };
}
