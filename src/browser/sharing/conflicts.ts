/** What was overtaken: offered again where it does no harm, else a list that the person brings to its end. */
import { digestOf } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import { type Fit, fitAgain, isQuiet } from "../../core/sharing/again.ts";
import type { CaseHere } from "../../core/sharing/here.ts";
import type { Session } from "../session/session.ts";
import type { KeptSharing } from "./kept.ts";
import type { SharedCases } from "./shared-cases.ts";

interface Parts {
  session: Session;
  kept: KeptSharing;
  cases: SharedCases;
  now: () => number;
}

export class Conflicts {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Of the cases in which something was overtaken. */
  async tokens(): Promise<string[]> {
    const { kept } = this.parts;
    const found: string[] = [];
    for (const token of await kept.unsettled.tokens()) {
      const one = await kept.case(token);
      if (one && !one.left && one.overtaken.length > 0) found.push(token);
    }
    return found;
  }

  /** How an act stands to the case as it is now. */
  fit(here: CaseHere, act: RecordedEvent): Fit {
    return fitAgain(fold(here.log), act, this.parts.now());
  }

  /** The same in every case. @param tell told of each in which something was settled. */
  async offerAllQuietly(tell: (token: string) => void): Promise<void> {
    for (const token of await this.tokens()) {
      if (await this.offerQuietly(token)) tell(token);
    }
  }

  /** Ticks, notes and the like, each where the case still takes it. @returns whether something was settled. */
  async offerQuietly(token: string): Promise<boolean> {
    const found = await this.parts.cases.here(token);
    let settled = false;
    for (const { act, was } of found?.here.overtaken ?? []) {
      if (!isQuiet(act) || was) continue;
      settled = (await this.offer(token, act)) || settled;
    }
    return settled;
  }

  /** Gives the act to the case again. @returns whether it is settled; else it stays in the list. */
  async offer(token: string, act: RecordedEvent): Promise<boolean> {
    const { session, cases } = this.parts;
    const found = await cases.here(token);
    const caseId = found?.kept.caseId ?? null;
    if (found === null || caseId === null) return false;
    const fit = this.fit(found.here, act);
    if (fit.kind === "no") return false;
    if (fit.kind === "fits") {
      const { kind } = await session.run(caseId, fit.command);
      if (kind !== "saved") return false;
    }
    await cases.settle(token, digestOf(act));
    return true;
  }
}
