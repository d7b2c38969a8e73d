import type { CaseStatus } from "../../core/case/state.ts";

/** How a case stands, on its own page and in the list. */
export const STATUS_WORDS: Record<CaseStatus, string> = {
  running: "Berjalan",
  finished: "Menunggu pengesahan",
  sealed: "Disahkan",
  cancelled: "Dibatalkan",
};
