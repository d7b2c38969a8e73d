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

/** The stream of the bytes of their papers. */
export const PAPERS_STREAM = "LAMPIRAN";

/** All that is ever sent of papers, in parts: `lampiran.<digest>.<member>.<of>.<n>`. */
export const PAPERS_SUBJECT = "lampiran.*.*.*.*";

/** @returns where a member may send parts: of any paper, under the own name alone. */
export const ownParts = (memberId: string): string => `lampiran.*.${memberId}.*.*`;

/** What reading a stream asks of it, without a word that changes it, and without STREAM.MSG.GET and DIRECT.GET. */
const reading = (stream: string) => [
  `STREAM.INFO.${stream}`,
  `CONSUMER.CREATE.${stream}.>`,
  `CONSUMER.INFO.${stream}.*`,
  `CONSUMER.MSG.NEXT.${stream}.*`,
  `CONSUMER.DELETE.${stream}.*`,
];

/** What reading the cases asks of JetStream's API. */
export const READING: readonly string[] = ["INFO", ...reading(STREAM)];

/** What reading the papers asks of it. */
export const READING_PAPERS: readonly string[] = reading(PAPERS_STREAM);

/** What erasing message by message asks: unlike a purge it leaves no plain text on the disk. */
export const ERASING = `STREAM.MSG.DELETE.${STREAM}`;

/** Likewise of papers. */
export const ERASING_PAPERS = `STREAM.MSG.DELETE.${PAPERS_STREAM}`;

/** What setting their stream up asks: it stands in an account of its own, and the administrator in another. */
export const SETTING_UP_PAPERS: readonly string[] = ["INFO", "CREATE", "UPDATE"].map(
  (word) => `STREAM.${word}.${PAPERS_STREAM}`,
);

/** What the API over the papers is called where the administrator stands. */
export const PAPERS_API = "$JS.lampiran.API";
