/** When the first reminder of a backup can come at all: ms after the first case. */
export const SOONEST_REMINDER = 5 * 24 * 60 * 60 * 1000;
