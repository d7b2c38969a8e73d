/** How screens talk to the workplace: wishes in, what came of them out. */
import type { StorageError } from "../browser/failure/errors.ts";
import type { PublishedSops } from "../browser/published/sops.ts";
import type { Workplace } from "../browser/workplace.ts";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { Command, Times } from "../core/case/commands.ts";
import type { Refusal } from "../core/case/refusals.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { Part } from "../core/sop/catalogue.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";
import type { SharedOffice } from "./sharing/open-office.ts";

type WithoutTimes<C> = C extends Command ? Omit<C, keyof Times> : never;

/** A command as a screen gives it; without `occurredAt` it happens now. */
export type Wish = WithoutTimes<Command> & { occurredAt?: number };

/** Why a wish came to nothing. */
export type Trouble =
  | { kind: "refused"; refusal: Refusal }
  | { kind: "stale" }
  | { kind: "failed"; error: StorageError };

/** Gives a wish to the case on screen; null when it is recorded, or held until it can be. Never rejects. */
export type Run = (wish: Wish) => Promise<Trouble | null>;

/** What every screen may use: the browser's parts, the working calendar, where the site is. */
export interface Tools extends Omit<Workplace, "clock"> {
  /** Epoch ms. */
  now: () => number;
  calendar: WorkCalendar;
  /** What the office settles for its paper. */
  office: OfficePaper;
  /** Its patterns of case numbers, by the code of the SOP. */
  numbering: Readonly<Record<string, string>>;
  /** The definitions of the SOPs published here. */
  published: PublishedSops;
  /** The parts that those name. */
  parts: readonly Part[];
  /** The digests of every version of every SOP published here. */
  versions: PublishedVersions;
  /** The office that cases are shared with; null where it shares none. Never rejects. */
  shared: Promise<SharedOffice | null> | null;
  /** The browser refuses storage: what is recorded lives as long as this page. */
  temporary: boolean;
  /** What is typed and not yet recorded is kept on the device too. */
  draftsKept: boolean;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
}
