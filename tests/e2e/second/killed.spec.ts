/**
 * Officers write to one case while their pages, their browsers and the office's server are killed: what a screen
 * acknowledged is there for everybody, once. `npm run bench` does so at full size; CHAOS_SEED repeats a run.
 */
import { INSTALLED } from "../../support/nats.ts";
import { figure } from "../chaos/figures.ts";
import { officeKilled } from "../chaos/office-killed.ts";
import { test } from "../chaos/profile.ts";
import { expect } from "../fixtures.ts";
import { long } from "../long.ts";
import { sop } from "./office.ts";

const SIZE = { officers: 2, cases: 1, acts: 120, kills: 4 };
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1e9));

test("browsers and the server killed at any moment lose and double nothing", async ({
  startOn,
  baseURL,
}) => {
  test.info().skip(INSTALLED === null, "no nats-server here (Debian: apt install nats-server)");
  long("two browsers, begun anew after each kill, and 120 acts to the last of them");
  figure(`seed ${SEED}`);
  const { faults, acknowledged, refused, unsaid, messages, kills, seconds } = await officeKilled({
    ...{ ...SIZE, seed: SEED, site: baseURL ?? "", sop: sop.identity.name },
    start: startOn,
  });
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThanOrEqual(SIZE.acts);
  figure(`${acknowledged} acknowledged, each there once for everybody; ${kills}`);
  figure(
    `${unsaid} more were stored and not yet said; ${refused} refused; ${messages} messages; ` +
      `${seconds.work.toFixed(1)} s, and ${seconds.peace.toFixed(1)} s until one log everywhere`,
  );
});
