/** The time now, in ms since the Unix epoch. The only place outside tests that reads the clock. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
