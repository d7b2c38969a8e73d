/** Files of content other than SOPs, read by their schema, with each fault in words. */
import { z } from "zod";
import { assembleCalendar } from "../../calendar/assemble.ts";
import { type HoursFile, HoursSchema, type YearFile, YearSchema } from "../../calendar/schema.ts";
import { text } from "../definition/atoms.ts";
import { EnglishSchema } from "../english.ts";
import { TermSchema } from "../glossary.ts";
import { manualOf } from "../json-schema.ts";
import { NumberingSchema } from "../numbering-settings.ts";
import { PaperSettingsSchema } from "../paper-settings.ts";
import { RegulationSchema } from "../regulation.ts";
import type { Fault } from "./fault.ts";
import type { Source } from "./refused.ts";
import { readBy } from "./shape.ts";

/** What the data of a file define, or every fault of them. */
export type Reading<T> = (
  data: unknown,
  written: Source["written"],
) => { value: T } | { faults: Fault[] };

function reading<T>(schema: z.ZodType<T>): Reading<T> {
  const manual = manualOf(schema);
  return (data, written) => readBy(schema, manual, data, written);
}

/** One file in content/regulations. */
export const readRegulation = reading(RegulationSchema);

/** content/glossary.yaml. */
export const readGlossary = reading(z.array(TermSchema));

/** content/paper.yaml. */
export const readPaperSettings = reading(PaperSettingsSchema);

/** content/english.yaml. */
export const readEnglish = reading(EnglishSchema);

/** content/numbering.yaml. */
export const readNumbering = reading(NumberingSchema);

/** content/calendar/hours.yaml. */
export const readHours = reading(HoursSchema);

/** content/calendar/<year>.yaml. */
export const readYear = reading(YearSchema);

/**
 * @param files the hours and the years, each as its file defines it.
 * @returns what keeps them from making one calendar.
 */
export function wrongCalendar(files: readonly (HoursFile | YearFile)[]): Fault[] {
  try {
    assembleCalendar(files);
    return [];
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [
      {
        path: [],
        where: "seluruh kalender",
        what,
        remedy: "Lengkapi atau urutkan berkas-berkas dalam map ini.",
      },
    ];
  }
}

/** What an editor writes at the head of a page; the rest is the site's frame's own. */
const HeadSchema = z.strictObject({
  title: text.describe("Judul halaman."),
  description: text.optional().describe("Isi halaman dalam satu kalimat, untuk mesin pencari."),
  sidebar: z.looseObject({ label: text.optional(), order: z.number().optional() }).optional(),
  ...Object.fromEntries(
    ["tableOfContents", "draft", "template", "hero", "banner", "head"].map((name) => [
      name,
      z.unknown().optional(),
    ]),
  ),
});

/** The head (frontmatter) of a page in content/docs. */
export const readHead = reading(HeadSchema);
