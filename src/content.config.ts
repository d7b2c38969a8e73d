import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import { file, glob } from "astro/loaders";
import { freshSops } from "./build/sop/fresh.ts";
import { CalendarFileSchema } from "./core/calendar/schema.ts";
import { TermSchema } from "./core/sop/glossary.ts";
import { NumberingSchema } from "./core/sop/numbering-settings.ts";
import { PaperSettingsSchema } from "./core/sop/paper-settings.ts";
import { RegulationSchema } from "./core/sop/regulation.ts";
import { SopSchema } from "./core/sop/schema.ts";

/** Tests publish another folder, read by the same schemas. */
const content = `./${process.env.CONTENT_DIR ?? "content"}`;

export const collections = {
  docs: defineCollection({
    loader: glob({ base: `${content}/docs`, pattern: "**/[^_]*.{md,mdx}" }),
    schema: docsSchema(),
  }),
  sop: defineCollection({
    loader: freshSops(content),
    schema: SopSchema,
  }),
  calendar: defineCollection({
    loader: glob({ base: `${content}/calendar`, pattern: "*.yaml" }),
    schema: CalendarFileSchema,
  }),
  regulations: defineCollection({
    loader: glob({ base: `${content}/regulations`, pattern: "*.yaml" }),
    schema: RegulationSchema,
  }),
  paper: defineCollection({
    loader: glob({ base: content, pattern: "paper.yaml" }),
    schema: PaperSettingsSchema,
  }),
  numbering: defineCollection({
    loader: glob({ base: content, pattern: "numbering.yaml" }),
    schema: NumberingSchema,
  }),
  glossary: defineCollection({ loader: file(`${content}/glossary.yaml`), schema: TermSchema }),
};
