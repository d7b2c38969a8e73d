/** What whoever publishes should look at, as the page on which the SOP was written says it. */
import { assembleCalendar } from "../../../core/calendar/assemble.ts";
import { dayMinutesOf } from "../../../core/calendar/calendar.ts";
import { examine } from "../../../core/draft/examine.ts";
import { wholeFindings } from "../../../core/draft/findings-whole.ts";
import { draftOf } from "../../../core/draft/from-sop.ts";
import { readHours, readYear } from "../../../core/sop/integrity/beside.ts";
import type { Sop } from "../../../core/sop/schema.ts";
import { wallClock } from "../../../core/time/zone.ts";
import { names, readAs, readSurroundings } from "../files.ts";

/**
 * @param content the content folder, with a slash at its end; the checks of the build have passed it.
 * @returns a sentence or two for each finding that keeps nothing from being published.
 */
export async function looksOf(sop: Sop, content: URL): Promise<string[]> {
  const around = await readSurroundings(content);
  const place = {
    regulations: new Set([...around.regulations, ...citedBy(sop)]),
    sops: around.sops,
    today: wallClock(Date.now()).day,
    dayMinutes: await dayMinutesIn(content),
  };
  return examine(draftOf(sop), place, wholeFindings)
    .findings.filter(({ tone }) => tone === "look")
    .map(({ what, remedy }) => `${what} ${remedy}`);
}

/** Those that the zip itself brings among them. */
const citedBy = ({ legalBasis }: Sop): string[] =>
  legalBasis.flatMap(({ regulation }) => regulation ?? []);

async function dayMinutesIn(content: URL): Promise<number> {
  const folder = new URL("calendar/", content);
  const read = await Promise.all(
    (await names(folder)).map((name) => {
      const file = new URL(`${name}.yaml`, folder);
      return name === "hours" ? readAs(file, readHours) : readAs(file, readYear);
    }),
  );
  return dayMinutesOf(assembleCalendar(read.flatMap((one) => ("value" in one ? one.value : []))));
}
