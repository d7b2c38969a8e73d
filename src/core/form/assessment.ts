/** What both assessment forms share: the facts above the table and the assessor's signature below it. */
import type { AssessmentForm } from "../monitoring/forms.ts";
import type { Sop } from "../sop/schema.ts";
import { dayInWords, daysInWords } from "../words/day.ts";
import { NOT_STATED } from "../words/status.ts";
import type { Block, Cell, Leaf, Section } from "./blocks.ts";
import { factsTable } from "./facts.ts";
import { formTitle, letterhead } from "./letterhead.ts";
import { markOf, type OfficePaper } from "./office.ts";
import { footer, innerWidth, type PaperSize, sheetOf } from "./paper.ts";
import { line, placeAndDay, signedName } from "./signature-lines.ts";

/** The SOP as far as an assessment names it. */
export type AssessedSop = Pick<Sop, "id" | "version" | "identity">;

interface Layout {
  title: string;
  paper: PaperSize;
  office: OfficePaper;
  orientation: "portrait" | "landscape";
  /** The blocks between the facts and the signature, for this width in mm. */
  body(width: number): Block[];
}

const SIZE = 9;
const SIGNING_ROOM = 20;

/** @returns the sections of an assessment; `form` null leaves everything to be written by hand. */
export function assessment(
  sop: AssessedSop,
  form: AssessmentForm | null,
  layout: Layout,
): Section[] {
  const sheet = sheetOf(layout.paper, layout.orientation);
  const width = innerWidth(sheet);
  const version = form?.sopVersion ?? sop.version;
  const period = form === null ? "" : daysInWords(form.first, form.last);
  const facts: [string, string][] = [
    ["Nama SOP", sop.identity.name],
    ["Nomor SOP", sop.identity.number ?? NOT_STATED],
    ["Versi terbitan", version],
    ["Periode", period],
  ];
  return [
    {
      sheet,
      furniture: footer([
        `SOP ${sop.identity.name}, versi ${version}`,
        form === null ? "Formulir kosong, diisi dengan tangan" : `Periode ${period}`,
      ]),
      blocks: [
        ...letterhead(sop, width, layout.office),
        ...formTitle(layout.title, `SOP ${sop.identity.name.toUpperCase()}`),
        factsTable(facts, width, 8),
        { kind: "gap", height: 3 },
        ...layout.body(width),
        { kind: "gap", height: 5 },
        signature(form, width, layout.office),
      ],
    },
  ];
}

function signature(form: AssessmentForm | null, width: number, office: OfficePaper): Block {
  const { name = "", nip = null, position = "" } = form?.assessor ?? {};
  const day = form?.date ? dayInWords(form.date) : null;
  const mark = markOf(office, 1);
  const cells = [
    column("Mengetahui", { kind: "gap", height: 6 }, NOBODY, markOf(office, 0)),
    column("Penilai", placeAndDay(form?.place || null, day), { name, nip, position }, mark),
  ];
  const rows = [{ cells }];
  const widths = [width / 2, width / 2];
  return { kind: "keep", blocks: [{ kind: "table", look: "plain", widths, head: [], rows }] };
}

interface Signing {
  name: string;
  nip: string | null;
  position: string;
}

const NOBODY: Signing = { name: "", nip: null, position: "" };

function column(label: string, day: Leaf, { name, nip, position }: Signing, mark: string): Cell {
  const text = (words: string): Leaf => ({
    kind: "text",
    text: words,
    size: SIZE,
    align: "center",
  });
  return {
    blocks: [
      day,
      text(`${label},`),
      position === "" ? line("") : text(position),
      {
        kind: "sign",
        name: label.toLowerCase(),
        label: `Tempat tanda tangan ${label}${name === "" ? "" : `: ${name}`}`,
        ...{ height: SIGNING_ROOM, align: "center", mark },
      },
      ...signedName(name, nip),
    ],
  };
}

/** @returns a text that leaves room to write when there is none. */
export const written = (text: string): Leaf[] =>
  text.trim() === "" ? [] : [{ kind: "text", text, size: 8.5 }];

/** @returns a column heading. */
export const heading = (text: string): Cell => ({
  header: "Column",
  middle: true,
  blocks: [{ kind: "text", text, size: 8.5, bold: true, align: "center" }],
});
