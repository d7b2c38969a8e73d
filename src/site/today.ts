/**
 * The day of this build as the office reckons it, "YYYY-MM-DD". BUILD_DATE sets it, so that a build
 * can be repeated to the letter and a test does not depend on the day it runs.
 */
import { wallClock } from "../core/time/zone.ts";
export const today: string = process.env.BUILD_DATE ?? wallClock(Date.now()).day;
