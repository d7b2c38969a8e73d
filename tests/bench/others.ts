/** The SOP page beside its own measure of an earlier day, and beside stock kits that carry the same text. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { publishedSop } from "../support/content.ts";
import { type Row, told } from "./row.ts";
import { type Load, slowLoad } from "./slow.ts";

interface Baselines {
  /** The day, and on what: times are comparable on such a machine alone, weights anywhere. */
  measured: string;
  machine: string;
  ours: Load;
  others: ({ name: string } & Load)[];
}

const file = new URL("baselines.json", import.meta.url);
const { measured, machine, ours, others }: Baselines = JSON.parse(readFileSync(file, "utf8"));

/** @returns what the committed measures were made on. */
export const baselineMachine = (): string => `Baselines of ${measured}: ${machine}`;

/** @returns the page's measures, and how many times as much each baseline is. */
export async function otherRows(): Promise<Row[]> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const server = await serveSite({ root: "dist", port: 0 });
  const now = await slowLoad(browser, `${server.url}sop/${publishedSop().id}/`);
  await browser.close();
  await server.stop();
  return [
    told("SOP page at slow 4G: first words", now.paint, "ms"),
    told("SOP page as Brotli, whole", now.weight, "kB"),
    ...[{ name: "ours", ...ours }, ...others].flatMap(({ name, paint, weight }) => [
      told(`${name}, ${measured}: first words, beside ours now`, paint / now.paint, "×"),
      told(`${name}, ${measured}: weight, beside ours now`, weight / now.weight, "×"),
    ]),
  ];
}
