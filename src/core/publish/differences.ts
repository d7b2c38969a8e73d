/** Everything that differs between two versions of an SOP, in sentences: around the table, then the steps. */
import { diffInWords } from "../case/words/sop-diff-text.ts";
import type { Sop } from "../sop/schema.ts";
import { dayInWords } from "../words/day.ts";

const EMPTY = "kosong";
const dayText = (day: string | null): string => (day === null ? EMPTY : dayInWords(day));

type Person = NonNullable<Sop["identity"]["approvedBy"]>;
const personText = (person: Person | null): string =>
  person === null
    ? EMPTY
    : [person.position, person.name, person.nip].filter((part) => part !== null).join(", ");

/** Single cells, as the paper heads them. */
const cells = ({ identity, ...sop }: Sop): [name: string, text: string][] => [
  ["Judul naskah", sop.heading.join(" / ")],
  ["Nama SOP", identity.name],
  ["Pemerintah", identity.government],
  ["Unit kerja", identity.unit],
  ["Nomor SOP", identity.number ?? EMPTY],
  ["Tanggal pembuatan", dayText(identity.created)],
  ["Tanggal revisi", dayText(identity.revised)],
  ["Tanggal efektif", dayText(identity.effective)],
  ["Disahkan oleh", personText(identity.approvedBy)],
  ["Tempat", identity.place ?? EMPTY],
  ["Halaman sampul", identity.cover ? "ada" : "tidak ada"],
  ["Peringatan", sop.warning ?? EMPTY],
  [sop.records.heading, sop.records.text ?? EMPTY],
  ["Penanggung jawab", sop.responsible ?? EMPTY],
  ["Batas hari kerja", sop.duration.workingDays?.toString() ?? EMPTY],
  ["Kapsul mulai dan selesai", sop.chart.separateCapsules ? "tersendiri" : "pada kegiatan"],
];

const titled = ({ title, sop }: Sop["related"][number]): string =>
  sop === null ? title : `${title} (SOP ${sop})`;

/** What each entry is known by, and its text; entries of one name are one entry that changed. */
type Entries = Map<string, string>;
const plain = (texts: readonly string[]): Entries => new Map(texts.map((text) => [text, text]));

const lists = (sop: Sop): [name: string, entries: Entries][] => [
  [
    "Pengesahan lain",
    new Map(sop.identity.approvals.map((one) => [one.label, `${one.label}: ${personText(one)}`])),
  ],
  ["Dasar hukum", plain(sop.legalBasis.map(({ citation }) => citation))],
  ["Kualifikasi pelaksana", plain(sop.qualifications)],
  ["Keterkaitan", plain(sop.related.map(titled))],
  ["Peralatan", plain(sop.equipment)],
  [
    "Kolom pelaksana",
    new Map(
      sop.actors.map((one) => [
        one.id,
        one.group === null ? one.name : `${one.group}: ${one.name}`,
      ]),
    ),
  ],
  ["Pihak luar", new Map(sop.externalParties.map(({ id, name }) => [id, name]))],
  ["Awal alur", new Map(sop.starts.map(({ step, label }) => [step, label ?? numberOf(sop, step)]))],
  ["Akhir alur", new Map(sop.ends.map(({ id, label }) => [id, label]))],
  [
    "Bagian halaman",
    new Map(
      sop.sections.map(({ title, text }) => [title, text === null ? title : `${title}: ${text}`]),
    ),
  ],
  [
    "Catatan redaksi",
    new Map(sop.notes.map(({ id, reading, reason }) => [id, `${reading} ${reason}`])),
  ],
];

const numberOf = ({ steps }: Sop, id: string): string =>
  `langkah ${steps.find((step) => step.id === id)?.number ?? "?"}`;

const replaced = (name: string, was: string, becomes: string): string =>
  `${name}: “${was}” menjadi “${becomes}”.`;

function listDifferences(name: string, was: Entries, becomes: Entries): string[] {
  const gone = [...was].filter(([key]) => !becomes.has(key));
  const come = [...becomes].filter(([key]) => !was.has(key));
  const kept = [...becomes].filter(([key]) => was.has(key));
  const order = [...was.keys()].filter((key) => becomes.has(key));
  return [
    ...gone.map(([, text]) => `${name}, ditiadakan: “${text}”.`),
    ...come.map(([, text]) => `${name}, baru: “${text}”.`),
    ...kept.flatMap(([key, text]) => {
      const old = was.get(key) ?? "";
      return old === text ? [] : replaced(name, old, text);
    }),
    ...(kept.some(([key], n) => key !== order[n]) ? [`${name}: urutannya berubah.`] : []),
  ];
}

/** @returns one sentence a difference; none where nothing differs that a reader can see. */
export function differences(was: Sop, becomes: Sop): string[] {
  const old = { cells: cells(was), lists: lists(was) };
  return [
    ...cells(becomes).flatMap(([name, text], n) => {
      const before = old.cells[n]?.[1] ?? "";
      return before === text ? [] : replaced(name, before, text);
    }),
    ...lists(becomes).flatMap(([name, entries], n) =>
      listDifferences(name, old.lists[n]?.[1] ?? new Map(), entries),
    ),
    ...diffInWords(was, becomes),
  ];
}
