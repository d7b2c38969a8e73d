/** Editors' notes whose place or words are not in the SOP: the page could not show them. */
import { identityRows } from "../identity.ts";
import type { EditorNote, Sop } from "../schema.ts";
import type { Fault } from "./fault.ts";

/** What a note may point at, with the official words that stand there. */
export type Places = ReadonlyMap<string, readonly string[]>;

/** @returns the parts of the identity block by the names that notes give them. */
const fieldsOf = (sop: Sop): Places =>
  new Map([
    ...identityRows(sop.identity).map(({ field, label, value }): [string, string[]] => [
      field,
      [label, value ?? ""],
    ]),
    ["dasar-hukum", sop.legalBasis.map(({ citation }) => citation)],
    ["kualifikasi", sop.qualifications],
    ["keterkaitan", sop.related.map(({ title }) => title)],
    ["peralatan", sop.equipment],
    ["peringatan", [sop.warning ?? ""]],
    ["pencatatan", [sop.records.heading, sop.records.text ?? ""]],
  ]);

const spaced = (text: string): string => text.replace(/\s+/g, " ");

/**
 * @param places what such notes may point at.
 * @param pointed the place this note names, or null when it names one of another kind.
 * @param kind what such a place is called.
 * @returns what keeps the note from being shown there.
 */
export function misplaced(
  sop: Sop,
  note: EditorNote,
  { places, pointed, kind }: { places: Places; pointed: string | null; kind: string },
): Fault[] {
  if (pointed === null) return [];
  const fault = { path: ["notes", sop.notes.indexOf(note), "at"], where: `notes (${note.id})` };
  const words = places.get(pointed);
  if (words === undefined) {
    return [
      {
        ...fault,
        what: `${kind} “${pointed}” tidak ada.`,
        remedy: `Pilih salah satu: ${[...places.keys()].join(", ")}.`,
      },
    ];
  }
  const { asWritten } = note;
  if (asWritten === null || words.some((text) => spaced(text).includes(spaced(asWritten))))
    return [];
  return [
    {
      ...fault,
      what: `Kata-kata “${asWritten}” tidak ada pada ${kind.toLowerCase()} “${pointed}”.`,
      remedy: "Salin `asWritten` persis seperti dalam naskah, atau perbaiki `at`.",
    },
  ];
}

/** @returns the faults of notes on steps and on the identity block; those on sections need the page. */
export function wrongNotes(sop: Sop): Fault[] {
  const fields = fieldsOf(sop);
  const steps = new Map(sop.steps.map(({ id, narrative }) => [id, [narrative]]));
  return sop.notes.flatMap((note) => [
    ...misplaced(sop, note, {
      places: fields,
      pointed: "field" in note.at ? note.at.field : null,
      kind: "Bagian blok identitas",
    }),
    ...misplaced(sop, note, {
      places: steps,
      pointed: "step" in note.at && steps.has(note.at.step) ? note.at.step : null,
      kind: "Langkah",
    }),
  ]);
}
