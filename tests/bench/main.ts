/** `npm run bench`: one table of what was measured against what is promised. */
import { buildRows } from "./build.ts";
import { engineRows } from "./engine.ts";
import { figuresRows } from "./figures.ts";
import { officeRows } from "./office.ts";
import { killedRows } from "./office-killed.ts";
import { screenRows } from "./office-screens.ts";
import { baselineMachine, otherRows } from "./others.ts";
import { pageRows } from "./pages.ts";
import { paperRows } from "./paper.ts";
import { papersRows } from "./papers.ts";
import { storeRows } from "./store.ts";
import { broken, machine, tableOf } from "./table.ts";

const rows = [
  ...(await pageRows()),
  ...(await otherRows()),
  ...engineRows(),
  ...paperRows(),
  ...figuresRows(),
  ...(await storeRows()),
  ...(await papersRows()),
  ...(await officeRows()),
  ...(await screenRows()),
  ...(await killedRows()),
  ...(await buildRows()),
];
console.log(machine());
console.log(baselineMachine());
console.log(tableOf(rows));
// Times are the machine's; how work grows is ours.
if (rows.some((row) => row.unit === "×" && broken(row))) process.exitCode = 1;
