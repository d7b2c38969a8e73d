/** The engine over a case of 1,000 events. */
import { digestOf } from "../../src/core/case/chain.ts";
import type { Command } from "../../src/core/case/commands.ts";
import { fold } from "../../src/core/case/evolve.ts";
import { perform } from "../../src/core/case/perform.ts";
import { verify } from "../../src/core/case/verify.ts";
import { view } from "../../src/core/case/view/view.ts";
import { history } from "../../src/core/case/words/history.ts";
import { parseCaseFile } from "../../src/core/exchange/case-file.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { BUDGETS } from "../support/budgets.ts";
import { KALTIM } from "../support/calendars.ts";
import { given } from "../support/given.ts";
import { at, sendBack, ticks, walked } from "../support/officers.ts";
import { held, type Row, told, warm } from "./row.ts";

/** Step 6 sends work back to itself, each round with its requirement ticked and unticked. */
function rework(round: number): Command[] {
  const minutes = 100 + round;
  const [tick] = ticks("pengecekan-pengawas", minutes, round);
  if (tick?.type !== "tick") throw new Error("no requirement");
  const back = sendBack("pengecekan-pengawas", "belum", minutes, "Belum cocok", { round });
  return [tick, { ...tick, type: "untick" }, back];
}

function insist(done: boolean): void {
  if (!done) throw new Error("the work was not done");
}

export function engineRows(): Row[] {
  const rounds = Array.from({ length: 400 }, (_, n) => rework(n + 1)).flat();
  const events = given(...walked(5), ...rounds).log.slice(0, 1000);
  const last = events.at(-1);
  const state = fold(events);
  if (last === undefined || state === null) throw new Error("no case");
  const claim = { head: digestOf(last), length: events.length };
  const file = writeCaseFile(events, 0);
  const note: Command = { type: "addNote", stepId: null, text: "Catatan", ...at(3000) };
  return [
    held(
      BUDGETS.fold,
      warm(() => fold(events)),
    ),
    held(
      BUDGETS.verify,
      warm(() => insist(verify(events, claim).ok)),
    ),
    told(
      "view of 1,000 events",
      warm(() => view(state, at(3000).occurredAt, KALTIM)),
      "ms",
    ),
    told(
      "history of 1,000 events in words",
      warm(() => history(events)),
      "ms",
    ),
    told(
      "one command: decide, chain, evolve",
      warm(() => insist(perform(state, note).ok)),
      "ms",
    ),
    told(
      "import: read a file of 1,000 events",
      warm(() => insist(parseCaseFile(file).ok)),
      "ms",
    ),
  ];
}
