/** What the reader should know about the wording: behind the SOP, on pages of their own, never in it. */
import type { EditorNote, Sop } from "../sop/schema.ts";
import { paragraph } from "../words/paragraph.ts";
import type { Section } from "./blocks.ts";
import { footer, type PaperSize, sheetOf } from "./paper.ts";

/** @returns the notes' section, counted by itself and without the SOP's foot; nothing when there are none. */
export function notesSection(sop: Sop, paper: PaperSize): Section[] {
  if (sop.notes.length === 0) return [];
  const items = sop.notes.map((note, i) => ({ label: `${i + 1}.`, text: noteText(sop, note) }));
  return [
    {
      sheet: sheetOf(paper, "portrait"),
      apart: true,
      furniture: footer(
        [
          `Catatan redaksi atas SOP ${sop.identity.name}, versi ${sop.version}: bukan bagian dari naskah`,
        ],
        (page, of) => `Catatan ${page} dari ${of}`,
        false,
      ),
      blocks: [
        {
          kind: "text",
          heading: 2,
          text: "Catatan redaksi (bukan bagian dari naskah)",
          size: 11,
          bold: true,
        },
        { kind: "gap", height: 1.5 },
        { kind: "list", size: 9, indent: 7, items },
      ],
    },
  ];
}

const sentence = (text: string) => (/[.!?”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function noteText(sop: Sop, { at, asWritten, reading, reason }: EditorNote): string {
  return paragraph(
    `${placeOf(sop, at)}.`,
    asWritten !== null && `Tertulis: “${asWritten}”.`,
    `Redaksi: ${sentence(reading)}`,
    `Alasan: ${sentence(reason)}`,
  );
}

function placeOf(sop: Sop, at: EditorNote["at"]): string {
  if ("section" in at) {
    const section = at.section.toUpperCase();
    return at.item === undefined ? `Bagian ${section}` : `Bagian ${section} butir ${at.item}`;
  }
  if ("field" in at) return `Blok identitas (${at.field})`;
  return `Langkah ${sop.steps.find(({ id }) => id === at.step)?.number ?? at.step}`;
}
