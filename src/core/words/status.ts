/** How a case and a step stand, in one word or two: on screen, on paper, in names of files. */

export const STATUS_WORDS = {
  running: "Berjalan",
  finished: "Menunggu pengesahan",
  sealed: "Disahkan",
  cancelled: "Dibatalkan",
} as const;

export const STEP_WORDS = {
  done: "Selesai",
  current: "Sedang dikerjakan",
  blocked: "Belum dapat dimulai",
  returned: "Dikembalikan",
  passed: "Dilewati",
  stopped: "Tidak dilanjutkan",
} as const;

/** Two times that can be used up, two words: a step's own, and that of the whole case. */
export const LATE_WORDS = {
  step: "Langkah lewat",
  case: "Kasus lewat batas",
} as const;

/** How work that is done kept its time. */
export const ENDED_WORDS = {
  inTime: "Selesai tepat waktu",
  late: "Selesai terlambat",
} as const;

/** A case whose time does not count at the moment. */
export const PAUSED = "Waktu berhenti";

/** What is missing in the source is said so, never filled in. */
export const NOT_STATED = "tidak tercantum dalam naskah";

/** Stands where a row goes on that began on the page before. */
export const CONTINUED = "(lanjutan)";
