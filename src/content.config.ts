import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { CalendarFileSchema } from "./core/calendar/schema.ts";
import { SopSchema } from "./core/sop/schema.ts";

export const collections = {
  docs: defineCollection({
    loader: glob({ base: "./content/docs", pattern: "**/[^_]*.{md,mdx}" }),
    schema: docsSchema(),
  }),
  sop: defineCollection({
    loader: glob({ base: "./content/sop", pattern: "*.yaml" }),
    schema: SopSchema,
  }),
  calendar: defineCollection({
    loader: glob({ base: "./content/calendar", pattern: "*.yaml" }),
    schema: CalendarFileSchema,
  }),
};
