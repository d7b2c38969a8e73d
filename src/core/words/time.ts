/** Moments (epoch ms) as people in Kalimantan Timur write them, by the wall clock of the office. */
import { wallClock, ZONE } from "../time/zone.ts";
import { dayInWords, dayNear, dayShort } from "./day.ts";

/** "14.30" for "14:30" */
const hour = (time: string): string => time.replace(":", ".");

/** "22 Nov 2026 14.30" */
export function momentShort(moment: number): string {
  const { day, time } = wallClock(moment);
  return `${dayShort(day)} ${hour(time)}`;
}

/** "hari ini 14.30", "Kam 26 Nov 14.30", of another year "Sen 4 Jan 2027 14.30". @param now epoch ms, as the moment. */
export function momentNear(moment: number, now: number): string {
  const { day, time } = wallClock(moment);
  return `${dayNear(day, wallClock(now).day)} ${hour(time)}`;
}

/** "22 November 2026 pukul 14.30 WITA" */
export function momentInWords(moment: number): string {
  const { day, time } = wallClock(moment);
  return `${dayInWords(day)} pukul ${hour(time)} ${ZONE.name}`;
}

/** "22 Nov 2026": the day that holds the moment. */
export const dayShortAt = (moment: number): string => dayShort(wallClock(moment).day);

/** "22 November 2026": the day that holds the moment. */
export const dayInWordsAt = (moment: number): string => dayInWords(wallClock(moment).day);

/** "2026-11-22": the day as file names and the address carry it, so that they sort. */
export const dayInNames = (moment: number): string => wallClock(moment).day;

/** "jam (WITA)": a label over hours that stand without their zone. */
export const inZone = (label: string): string => `${label} (${ZONE.name})`;

/** "22 Nov 2026 14.30 WITA": where nothing around it names the zone. */
export const momentZoned = (moment: number): string => `${momentShort(moment)} ${ZONE.name}`;
