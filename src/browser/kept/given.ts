/**
 * The handovers that this device made, until the case goes on. Each lies among the drafts of its case and
 * leaves with it; it names nobody.
 */
import { type Given, type GivenNote, givenAt } from "../../core/case/given.ts";
import { DRAFTS } from "../places.ts";
import { draftPlace } from "./drafts.ts";

const EVENT = "diserahkan";
const placeOf = (caseKey: string) => DRAFTS.at(draftPlace(caseKey, EVENT));

/** Notes a handover before it is recorded: `owed` until its file is made. Where storage is blocked, nothing. */
export function noteGiven(caseKey: string, fields: GivenNote): void {
  try {
    localStorage.setItem(placeOf(caseKey), JSON.stringify({ v: 1, fields }));
  } catch {
    // Without it the case is only not marked as handed over.
  }
}

/** The handover was not recorded after all. */
export function dropGiven(caseKey: string): void {
  try {
    localStorage.removeItem(placeOf(caseKey));
  } catch {
    // Nothing was noted either.
  }
}

type IsAway = (caseKey: string, length: number) => boolean;

const NOBODY_AWAY: IsAway = () => false;
let latest = { noted: "[]", isAway: NOBODY_AWAY };

/**
 * @returns whether a case whose log is so long was handed over from here, its file out, and is waited for:
 *   the same function until another handover is noted.
 */
export function awaited(): IsAway {
  try {
    const tail = draftPlace("", EVENT);
    const places = Object.keys(localStorage).filter((place) => place.endsWith(tail));
    const noted = JSON.stringify(places.map((place) => [place, localStorage.getItem(place)]));
    if (noted !== latest.noted) {
      const given = new Set(places);
      const isAway: IsAway = (key, length) =>
        given.has(placeOf(key)) && givenFrom(key, length) === "awaited";
      latest = { noted, isAway };
    }
    return latest.isAway;
  } catch {
    return NOBODY_AWAY;
  }
}

/** How the handover of this case stands, its log being so long; null when there is none to tell of. */
export function givenFrom(caseKey: string, length: number): Given | null {
  try {
    const stored = JSON.parse(localStorage.getItem(placeOf(caseKey)) ?? "null");
    return givenAt(stored?.fields ?? null, length);
  } catch {
    return null;
  }
}
