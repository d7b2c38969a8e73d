/**
 * The day of this build as the office reckons it, "YYYY-MM-DD". BUILD_DATE sets it, so that a build
 * can be repeated to the letter and a test does not depend on the day it runs.
 */
export const today: string =
  process.env.BUILD_DATE ??
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Makassar" }).format(new Date());
