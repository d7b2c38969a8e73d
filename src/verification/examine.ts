/** What a file is, as far as the file itself can tell: the case in it, and whether its pages match. */
import { type CaseFile, parseCaseFile } from "../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../core/exchange/problems.ts";
import type { Findings } from "../core/proof/findings.ts";
import { caseFilesIn } from "../pdf/case-files.ts";
import type { Trust } from "../pdf/cms/check.ts";
import { Budget, TooMuch } from "../pdf/read/budget.ts";
import { type Opened, openPdf, type ReadPdf } from "../pdf/read/open.ts";
import { type KnownFile, knownFile, type PublishedPaper } from "./known.ts";
import { comparePages, type Drawer, type FoundRecord, findPages, type Pages } from "./pages.ts";
import { containerIn, type PapersFound, papersIn, papersInside } from "./papers.ts";
import { checkSignatures, type LoadCms, type Signatures } from "./signatures.ts";
import { type Site, siteSays } from "./site.ts";

/** What the examination needs of this release and this moment. */
export interface Examiner extends Drawer, Site {
  loadCms: LoadCms;
  /** DER of the certificates that the office trusts; may be empty. */
  loadRoots(): Promise<Trust["roots"]>;
  /** What this site publishes; null where that cannot be had. */
  loadPapers(): Promise<readonly PublishedPaper[] | null>;
}

export type Examination =
  | CaseExamination
  /** Of several PDFs in a row, or several case files in one PDF, each is looked at by itself. */
  | { kind: "several"; how: "joined" | "merged"; each: Examination[] }
  | CaselessExamination;

/** `signatures`: null where the file is no PDF that can be read. */
export type CaselessExamination =
  /** A file of a site like this that holds no case, in sentences. */
  | ({ kind: "known"; signatures: Signatures | null } & KnownFile)
  | { kind: "foreign"; why: string; signatures: Signatures | null };

export interface CaseExamination {
  kind: "case";
  record: Record;
  pages: Pages;
  /** Null where the file is no PDF that can be read; none in a case file. */
  signatures: Signatures | null;
  extra: Extra;
  /** Of a container or a PDF with papers; null for any other file. */
  papers: PapersFound | null;
}

type Record =
  /** `text`: the case file as it was found. */
  | { kind: "intact"; file: CaseFile; text: string; findings: Findings }
  | { kind: "altered"; why: string };

/** What else is in the file. */
interface Extra {
  /** Bytes behind the end that belong to nothing. */
  loose: number;
  /** Other records that were replaced when the file was saved later. */
  replaced: number;
}

/**
 * @param bytes any file.
 * @returns the verdict; never throws.
 */
export async function examine(bytes: Uint8Array, examiner: Examiner): Promise<Examination> {
  const budget = new Budget();
  try {
    const opened = openPdf(bytes, budget);
    return await examineOpened(bytes, opened, budget, examiner);
  } catch (reason) {
    if (!(reason instanceof TooMuch)) throw reason;
    return foreign("PDF ini memuat jauh lebih banyak daripada berkas mana pun dari situs ini.");
  }
}

async function examineOpened(
  bytes: Uint8Array,
  opened: Opened,
  budget: Budget,
  examiner: Examiner,
): Promise<Examination> {
  if (opened.kind === "not a pdf") {
    const container = await containerIn(new Uint8Array(bytes));
    if (container !== null) return examineContainer(container, examiner);
    const text = new TextDecoder().decode(bytes);
    const known = await knownFile(bytes, opened, examiner.loadPapers);
    if (known !== null) return { kind: "known", ...known, signatures: null };
    return recordIn(text, examiner, async () => NO_PAGES);
  }
  if (opened.kind === "locked") {
    return foreign(
      "PDF ini terkunci (terenkripsi), jadi halaman dan catatannya tidak dapat dibaca. Mintalah berkas yang tidak dikunci.",
    );
  }
  if (opened.kind === "joined") {
    const each: Examination[] = [];
    for (const part of opened.parts) each.push(await examine(part, examiner));
    return { kind: "several", how: "joined", each };
  }
  const { now, before } = caseFilesIn(bytes, opened, budget);
  const [text] = now;
  const isRead = opened.kind === "read";
  const signatures = isRead ? await signaturesOf(opened, examiner) : null;
  if (text === undefined) {
    const known = await knownFile(bytes, opened, examiner.loadPapers);
    if (known !== null) return { kind: "known", ...known, signatures };
    return foreign("PDF ini tidak membawa berkas kasus (kasus.json).", signatures);
  }
  const extra = { loose: isRead ? opened.loose : 0, replaced: before.length };
  const rest = { signatures, extra };
  if (now.length === 1) {
    const compare = async (record: FoundRecord) => {
      const inside = isRead
        ? await papersInside(ownBytes(bytes), opened, record.text, record.file.state)
        : null;
      const pages = await comparePages(bytes, opened, record, examiner, inside?.carried);
      return { pages, papers: inside?.found ?? null };
    };
    return recordIn(text, examiner, compare, rest);
  }
  const each: Examination[] = [];
  for (const one of now) {
    const compare = async (record: FoundRecord) => ({
      pages: await findPages(opened, record, examiner),
      papers: null,
    });
    each.push(await recordIn(one, examiner, compare, rest));
  }
  return { kind: "several", how: "merged", each };
}

/** A case with its papers: the record first, then each paper against it. */
async function examineContainer(
  container: NonNullable<Awaited<ReturnType<typeof containerIn>>>,
  examiner: Examiner,
): Promise<Examination> {
  if ("problem" in container) return refused(container.problem, PLAIN);
  return recordIn(container.text, examiner, async ({ file }) => ({
    ...NO_PAGES,
    papers: await papersIn(container, file.state.files),
  }));
}

/** What is looked at beside the record. */
type Beside = Pick<CaseExamination, "pages" | "papers">;

const NO_PAGES: Beside = { pages: { kind: "none" }, papers: null };

/** The same bytes, known to be nobody else's. */
const ownBytes = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array<ArrayBuffer> =>
  buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, length)
    : new Uint8Array(new Uint8Array(buffer, byteOffset, length));

async function recordIn(
  text: string,
  examiner: Examiner,
  compare: (record: FoundRecord) => Promise<Beside>,
  rest: Pick<CaseExamination, "signatures" | "extra"> = PLAIN,
): Promise<Examination> {
  const parsed = parseCaseFile(text);
  if (!parsed.ok) return refused(parsed.problem, rest);
  const { file } = parsed;
  const findings = await siteSays(file, examiner);
  const record = { kind: "intact", file, text, findings } as const;
  return { kind: "case", record, ...(await compare({ text, file })), ...rest };
}

const signaturesOf = (
  opened: ReadPdf,
  { loadCms, loadRoots, now }: Examiner,
): Promise<Signatures> =>
  checkSignatures(opened, loadCms, async () => ({ roots: await loadRoots(), now }));

const PLAIN = {
  signatures: { each: [], removed: [], unread: 0 },
  extra: { loose: 0, replaced: 0 },
};

const foreign = (why: string, signatures: Signatures | null = null): Examination => ({
  kind: "foreign",
  why,
  signatures,
});

function refused(
  problem: FileProblem,
  rest: Pick<CaseExamination, "signatures" | "extra">,
): Examination {
  const why = problemText(problem);
  const isForeign = !["malformed", "altered"].includes(problem.code);
  if (isForeign) return foreign(why);
  return {
    kind: "case",
    record: { kind: "altered", why },
    pages: { kind: "unknown" },
    papers: null,
    ...rest,
  };
}
