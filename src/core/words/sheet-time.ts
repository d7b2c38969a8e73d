/** Moments (epoch ms) as a spreadsheet takes them for moments, by the wall clock of the office. */
import { wallClock, ZONE } from "../time/zone.ts";

const DAY = 86_400_000;
/** Days from a spreadsheet's day 0 to 1970-01-01. */
const EPOCH = 25_569;

/** "22/11/2026 14:30": what a spreadsheet set to Indonesian reads as a time. */
export function momentInCells(moment: number): string {
  const { day, time } = wallClock(moment);
  return `${day.split("-").reverse().join("/")} ${time}`;
}

/** @returns days and parts of a day since a spreadsheet's day 0. */
export const momentAsNumber = (moment: number): number => (moment + ZONE.offset) / DAY + EPOCH;
