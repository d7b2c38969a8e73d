/** The places of one SOP that a search can answer with, all from its definition and the prose of its page. */
import type { Prose } from "../../core/form/sop-form.ts";
import type { SearchRecord } from "../../core/search/record.ts";
import { stepKey } from "../../core/search/record.ts";
import { wordsOf } from "../../core/search/words.ts";
import { identityRows } from "../../core/sop/identity.ts";
import { nextInWords } from "../../core/sop/next.ts";
import { othersInWords } from "../../core/sop/others.ts";
import type { Sop, Step } from "../../core/sop/schema.ts";
import { anchorOf } from "../page/sections.ts";

/** One sentence after another, each closed: no excerpt runs two together. */
export const sentences = (parts: readonly (string | null | false)[]): string =>
  parts
    .filter((part) => part !== null && part !== false && part.trim() !== "")
    .map((part) =>
      String(part)
        .trim()
        .replace(/(?<![.;:!?])$/, "."),
    )
    .join(" ");

/**
 * @param prose the sections of the SOP's page.
 * @returns the SOP, its steps, performers, sections, identity, and what can be downloaded.
 */
export function sopRecords(sop: Sop, prose: readonly Prose[]): SearchRecord[] {
  const within = `SOP ${sop.identity.name}`;
  const path = `/sop/${sop.id}/`;
  const { duration } = sop;
  const of = (record: Omit<SearchRecord, "within" | "path">, at: string): SearchRecord => ({
    ...record,
    within,
    path: path + at,
  });
  return [
    { ...of(page(sop), ""), within: "" },
    ...sop.steps.map((step) => of(stepRecord(sop, step), `#langkah-${step.number}`)),
    ...sop.actors.map((actor) => of(roleRecord(sop, actor), `#peran-${actor.id}`)),
    ...sections(prose).map(({ title, text }) => {
      const tellsHowLong = duration.text !== null && text.includes(duration.text);
      const keys = tellsHowLong ? "waktu baku seluruhnya" : "";
      return of({ kind: "section", title, text, keys }, `#${anchorOf(title)}`);
    }),
    ...fields(sop).map(([field, title, text]) =>
      of({ kind: "field", title, text, keys: "" }, `#identitas-${field}`),
    ),
    of(
      { kind: "page", title: "Peran saya", text: rolesInWords(sop), keys: "siapa" },
      "#peran-saya",
    ),
    ...documents(sop).map(([at, title, text, keys]) =>
      of({ kind: "document", title, text, keys }, at),
    ),
  ];
}

/** One of many SOPs: its page, found by the words of its steps and performers too; in order they weigh an eighth less. */
export function sopInShort(sop: Sop): SearchRecord {
  const { title, keys, ...about } = page(sop);
  const inside = [
    ...sop.steps.map(({ activity }) => activity),
    ...sop.actors.map(({ name }) => name),
  ];
  const told = new Set(wordsOf(`${title} ${keys}`));
  const words = new Set(
    inside.flatMap(wordsOf).filter((word) => word.length > 2 && !told.has(word)),
  );
  return {
    ...about,
    title,
    keys: [keys, ...[...words].sort()].join(" "),
    within: "",
    path: `/sop/${sop.id}/`,
  };
}

const page = (sop: Sop) => ({
  kind: "page" as const,
  title: `SOP ${sop.identity.name}`,
  text: sentences([
    sop.identity.unit,
    `${sop.steps.length} langkah, ${sop.actors.length} pelaksana`,
    sop.duration.text,
  ]),
  keys: sop.heading.join(" "),
});

const nameOf = (sop: Sop, id: string) => sop.actors.find((actor) => actor.id === id);

function stepRecord(sop: Sop, step: Step) {
  const { number, activity, narrative, actor, requirements, output, duration } = step;
  const last = step === sop.steps.at(-1);
  return {
    kind: "step" as const,
    title: `Langkah ${number}: ${activity}`,
    text: sentences([
      `Pelaksana: ${[nameOf(sop, actor)?.short, ...othersInWords(sop, step)].join(", ")}`,
      duration && `Waktu: ${duration}`,
      requirements && `Kelengkapan: ${requirements.text}`,
      output && `Output: ${output.text}`,
      `Berikutnya: ${nextInWords(sop, step)}`,
    ]),
    keys: [stepKey(number), last ? "langkah terakhir" : "", narrative].join(" "),
  };
}

function roleRecord(sop: Sop, { id, name, short }: Sop["actors"][number]) {
  const own = sop.steps.filter(({ actor }) => actor === id);
  return {
    kind: "role" as const,
    title: name,
    text: sentences(own.map(({ number, activity }) => `Langkah ${number}: ${activity}`)),
    keys: `${short}, tugas ${short}, peran ${name}`,
  };
}

const rolesInWords = ({ actors }: Sop): string =>
  sentences([actors.map(({ name }) => name).join(", ")]);

/** The page's sections that hold words of their own. */
function sections(prose: readonly Prose[]): { title: string; text: string }[] {
  const found: { title: string; parts: string[] }[] = [];
  for (const piece of prose) {
    if (piece.kind === "heading") found.push({ title: piece.text, parts: [] });
    const parts = found.at(-1)?.parts;
    if (piece.kind === "paragraph") parts?.push(piece.text);
    if (piece.kind === "list") parts?.push(...piece.items.map(({ text }) => text));
  }
  return found.map(({ title, parts }) => ({ title, text: sentences(parts) }));
}

/** The boxes of the identity block: place, heading, words. */
function fields(sop: Sop): (readonly [field: string, title: string, text: string])[] {
  const { legalBasis, qualifications, related, equipment, warning, records } = sop;
  const rows = identityRows(sop.identity).flatMap(({ field, label, value }) =>
    value === null || field === "nama" ? [] : [[field, label, value] as const],
  );
  const boxes = [
    ["dasar-hukum", "Dasar hukum", sentences(legalBasis.map(({ citation }) => citation))],
    ["kualifikasi", "Kualifikasi Pelaksana", sentences(qualifications)],
    ["keterkaitan", "Keterkaitan", sentences(related.map(({ title }) => title))],
    ["peralatan", "Peralatan/Perlengkapan", sentences(equipment)],
    ["peringatan", "Peringatan", warning ?? ""],
    ["pencatatan", records.heading, records.text ?? ""],
  ] as const;
  return [...rows, ...boxes].filter(([, , text]) => text !== "");
}

/** What is drawn or printed of it: address below the SOP's, title, words, other names. */
function documents({ identity: { name } }: Sop) {
  return [
    [
      "diagram-alir/",
      "Diagram alir",
      `Bagan alir SOP ${name}, pelaksana dan arah setiap langkah.`,
      "flowchart bagan gambar alur",
    ],
    [
      "formulir/",
      "Formulir kosong",
      "Lembar kendali untuk diisi tangan; formulir pemantauan dan evaluasi; A4 dan F4.",
      "cetak blangko PDF",
    ],
    ["sop-a4.pdf", `SOP ${name}, PDF A4`, "Naskah resmi sebagai PDF, A4.", "unduh cetak download"],
    [
      "sop-f4.pdf",
      `SOP ${name}, PDF F4`,
      "Naskah resmi sebagai PDF, F4.",
      "unduh cetak download folio",
    ],
  ] as const;
}
