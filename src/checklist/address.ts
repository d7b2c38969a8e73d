/**
 * Which screen is shown, and with which filters, is kept in the address alone: Back, reload, a
 * bookmark and "open in a new tab" then all work without further code.
 */
import type { DeskQuery } from "../core/case/desk/query.ts";

const SCREENS = [
  "kerja",
  "periksa",
  "tercatat",
  "alur",
  "riwayat",
  "kelola",
  "isian",
  "koreksi",
  "serah",
  "tugaskan",
  "lewati",
  "waktu",
  "arsip",
  "pindah",
  "sahkan",
  "disahkan",
  "batalkan",
  "buka-kembali",
  "hapus",
] as const;
export type Screen = (typeof SCREENS)[number];

export type Address =
  | { at: "list"; query: DeskQuery }
  | { at: "new"; sop: string }
  | { at: "import" }
  | { at: "storage" }
  | { at: "reminders" }
  | { at: "case"; caseId: string; screen: Screen; step: string; round: number };

/** The screens beside the list and the cases, as the address calls them. */
const NAMES = {
  new: "baru",
  import: "berkas",
  storage: "penyimpanan",
  reminders: "pengingat",
} as const;

/** Reads `location.search`; anything unknown falls back to the nearest screen that exists. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const get = (key: string) => params.get(key) ?? "";
  const [caseId, shown, sop] = [get("kasus"), get("tampil"), get("sop")];
  if (caseId) {
    return {
      at: "case",
      caseId,
      screen: SCREENS.find((screen) => screen === shown) ?? "kerja",
      step: get("langkah"),
      round: Number(get("putaran")) || 0,
    };
  }
  if (shown === NAMES.new) return { at: "new", sop };
  if (shown === NAMES.import) return { at: "import" };
  if (shown === NAMES.storage) return { at: "storage" };
  if (shown === NAMES.reminders) return { at: "reminders" };
  const query = {
    view: get("lihat"),
    search: get("cari"),
    status: get("keadaan"),
    role: get("peran"),
    sort: get("urut"),
    sop,
  };
  return { at: "list", query };
}

/** The query part of an address, "?" included; "" for the plain list. */
export function formatAddress(address: Address): string {
  const params = new URLSearchParams();
  const put = (key: string, value: string) => value && params.set(key, value);
  if (address.at === "case") {
    put("kasus", address.caseId);
    if (address.screen !== "kerja") put("tampil", address.screen);
    put("langkah", address.step);
    if (address.round) put("putaran", String(address.round));
  } else if (address.at === "list") {
    put("lihat", address.query.view);
    put("cari", address.query.search);
    put("keadaan", address.query.status);
    put("peran", address.query.role);
    put("urut", address.query.sort);
    put("sop", address.query.sop);
  } else {
    put("tampil", NAMES[address.at]);
    if (address.at === "new") put("sop", address.sop);
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Address of one screen of one case. */
export const caseAt = (
  caseId: string,
  screen: Screen = "kerja",
  step = "",
  round = 0,
): Address => ({
  at: "case",
  caseId,
  screen,
  step,
  round,
});

export const IMPORT: Address = { at: "import" };
export const STORAGE: Address = { at: "storage" };
export const REMINDERS: Address = { at: "reminders" };

/** Nothing asked for: the list as it opens. */
export const PLAIN: DeskQuery = { view: "", search: "", status: "", role: "", sort: "", sop: "" };
export const LIST: Address = { at: "list", query: PLAIN };
