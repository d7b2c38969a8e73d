/**
 * Amounts of time. A minute begun counts: so nothing that is left reads "0 menit", nothing that is late
 * reads like the time it was given, and hours never come with sixty minutes.
 */
import { numberInWords } from "./number.ts";

/** Less than a millisecond, in minutes: what a sum of fractions may be off by. */
const NOISE = 1e-5;

/** @param minutes any amount from 0 on. @returns "2 jam 5 menit", "45 menit", "3 jam". */
export const duration = (minutes: number): string => amount(minutes, "jam", "menit");

/** @returns as `duration`, where there is little room: "2 j 5 m", "45 m", "3 j". */
export const durationShort = (minutes: number): string => amount(minutes, "j", "m");

function amount(minutes: number, hour: string, minute: string): string {
  const whole = Math.max(0, Math.ceil(minutes - NOISE));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} ${minute}`;
  const full = `${numberInWords(hours)} ${hour}`;
  return rest === 0 ? full : `${full} ${rest} ${minute}`;
}

/** "2 jam 5 menit kerja": where nothing around it says that only working hours count. */
export const workingTime = (minutes: number): string => `${duration(minutes)} kerja`;

/** "2,5 hari kerja" */
export const workingDays = (days: number): string => `${numberInWords(days, 1)} hari kerja`;
