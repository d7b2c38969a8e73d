/** What differs around the table of two versions of an SOP, in sentences. */
import type { Sop } from "../sop/schema.ts";
import { dayInWords } from "../words/day.ts";

const NOTHING = "kosong";
const day = (text: string | null): string | null => text && dayInWords(text);

/** @returns what stands in each box of the identity block that holds one thing. */
function singles({ identity, warning, records, responsible }: Sop): [string, string | null][] {
  const { approvedBy } = identity;
  return [
    ["Nama SOP", identity.name],
    ["Pemerintah", identity.government],
    ["Unit kerja", identity.unit],
    ["Nomor SOP", identity.number],
    ["Tanggal pembuatan", day(identity.created)],
    ["Tanggal revisi", day(identity.revised)],
    ["Tanggal efektif", day(identity.effective)],
    [
      "Disahkan oleh",
      approvedBy && [approvedBy.name, approvedBy.position, approvedBy.nip].join(", "),
    ],
    ["Peringatan", warning],
    ["Pencatatan", records.text],
    ["Penanggung jawab", responsible],
  ];
}

/** @returns what stands in each box that holds a list. */
const lists = ({ legalBasis, qualifications, related, equipment }: Sop): [string, string[]][] => [
  ["Dasar hukum", legalBasis.map(({ citation }) => citation)],
  ["Kualifikasi pelaksana", qualifications],
  ["Keterkaitan", related.map(({ title }) => title)],
  ["Peralatan", equipment],
];

/** @returns each difference as one sentence, in the order of the paper. */
export function aroundInWords(was: Sop, becomes: Sop): string[] {
  const [before, after] = [singles(was), lists(was)];
  const changed = singles(becomes).flatMap(([name, text], n) => {
    const old = before[n]?.[1] ?? NOTHING;
    const now = text ?? NOTHING;
    return old === now ? [] : [`${name}: ${old} menjadi ${now}.`];
  });
  const listed = lists(becomes).flatMap(([name, entries], n) => {
    const old = after[n]?.[1] ?? [];
    return [
      ...old.filter((one) => !entries.includes(one)).map((one) => `${name}, dihapus: ${one}.`),
      ...entries.filter((one) => !old.includes(one)).map((one) => `${name}, ditambahkan: ${one}.`),
    ];
  });
  return [...changed, ...listed];
}
