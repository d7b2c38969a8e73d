/** The stream of an office's shared cases, and what each may say and ask there. */

export const STREAM = "KASUS";

/** All that is ever said of cases: `kasus.<case>.<member>`. */
export const CASES_SUBJECT = "kasus.*.*";

/** @returns on what a member may publish: on any case, under the own name alone. */
export const ownSubject = (memberId: string): string => `kasus.*.${memberId}`;

/** Who looks at which case now: `hadir.<case>.<member>`, passed on and kept by nobody. */
export const PRESENT_SUBJECT = "hadir.*.*";

/** @returns where a member may say so: of any case, under the own name alone. */
export const ownPresence = (memberId: string): string => `hadir.*.${memberId}`;

/**
 * What reading the stream asks of JetStream's API. Without STREAM.MSG.GET and DIRECT.GET, and without a
 * word that changes the stream.
 */
export const READING = [
  "INFO",
  `STREAM.INFO.${STREAM}`,
  `CONSUMER.CREATE.${STREAM}.>`,
  `CONSUMER.INFO.${STREAM}.*`,
  `CONSUMER.MSG.NEXT.${STREAM}.*`,
  `CONSUMER.DELETE.${STREAM}.*`,
] as const;

/** What erasing message by message asks: unlike a purge it leaves no plain text on the disk. */
export const ERASING = `STREAM.MSG.DELETE.${STREAM}`;
