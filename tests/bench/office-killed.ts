/** Officers' browsers and their server, killed at random moments while they work: see tests/e2e/chaos/office-killed.ts. */
import { chromium } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { officeKilled } from "../e2e/chaos/office-killed.ts";
import { INSTALLED } from "../support/nats.ts";
import { officeSite } from "./office-site.ts";
import { type Row, told } from "./row.ts";

const SIZE = { officers: 3, cases: 4, acts: 2000, kills: 20 };
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1e9));

/** What was lost, doubled or invented is printed, and the bench fails. */
export async function killedRows(): Promise<Row[]> {
  if (INSTALLED === null) return [];
  const { executablePath, args } = await findBrowser();
  const site = await officeSite();
  try {
    const outcome = await officeKilled({
      ...{ ...SIZE, seed: SEED, site: site.url },
      start: (folder, baseURL) =>
        chromium.launchPersistentContext(folder, {
          ...{ executablePath, args, baseURL },
          ...{ locale: "id-ID", timezoneId: "Asia/Makassar", serviceWorkers: "block" },
        }),
    });
    const { faults, acknowledged, refused, unsaid, messages, kills, seconds } = outcome;
    console.log(
      `Killed with seed ${SEED}: ${kills}; ${acknowledged} acknowledged, ` +
        `${unsaid} more stored and not yet said, ${refused} refused and said so, ${messages} messages`,
    );
    console.log(faults.length > 0 ? faults.join("\n") : "Each is there once, for everybody.");
    if (faults.length > 0) process.exitCode = 1;
    return [
      told(`office: ${acknowledged} acts under ${SIZE.kills} kills`, seconds.work, "s"),
      told("office: from the last act to one log everywhere", seconds.peace, "s"),
    ];
  } finally {
    await site.stop();
  }
}
