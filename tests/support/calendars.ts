/** The office's own calendar, assembled from content as the build does. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { assembleCalendar } from "../../src/core/calendar/assemble.ts";
import { CalendarFileSchema } from "../../src/core/calendar/schema.ts";

const folder = new URL("../../content/calendar/", import.meta.url);

export const KALTIM = assembleCalendar(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => CalendarFileSchema.parse(parse(readFileSync(new URL(name, folder), "utf8")))),
);

/** Epoch ms of a WITA wall clock: `wita("2026-11-23 07.30")`. */
export function wita(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(".", ":")}:00+08:00`);
}
