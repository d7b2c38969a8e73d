/**
 * Which screen is shown, and with which filters, is kept in the address alone: Back, reload, a
 * bookmark and "open in a new tab" then all work without further code.
 */
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
  "pindah",
  "sahkan",
  "disahkan",
  "batalkan",
  "buka-kembali",
  "hapus",
] as const;
export type Screen = (typeof SCREENS)[number];

export interface ListQuery {
  search: string;
  status: string;
  sort: string;
  sop: string;
}

export type Address =
  | { at: "list"; query: ListQuery }
  | { at: "new"; sop: string }
  | { at: "import" }
  | { at: "storage" }
  | { at: "case"; caseId: string; screen: Screen; step: string; round: number };

/** Reads `location.search`; anything unknown falls back to the nearest screen that exists. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const caseId = params.get("kasus");
  if (caseId) return parseCase(caseId, params);
  if (params.get("tampil") === "baru") return { at: "new", sop: params.get("sop") ?? "" };
  if (params.get("tampil") === "berkas") return { at: "import" };
  if (params.get("tampil") === "penyimpanan") return { at: "storage" };
  return {
    at: "list",
    query: {
      search: params.get("cari") ?? "",
      status: params.get("keadaan") ?? "",
      sort: params.get("urut") ?? "",
      sop: params.get("sop") ?? "",
    },
  };
}

function parseCase(caseId: string, params: URLSearchParams): Address {
  const wanted = params.get("tampil");
  return {
    at: "case",
    caseId,
    screen: SCREENS.find((screen) => screen === wanted) ?? "kerja",
    step: params.get("langkah") ?? "",
    round: Number(params.get("putaran") ?? 0) || 0,
  };
}

/** The query part of an address, "?" included; "" for the plain list. */
export function formatAddress(address: Address): string {
  const params = new URLSearchParams();
  const put = (key: string, value: string) => value && params.set(key, value);
  switch (address.at) {
    case "new":
      params.set("tampil", "baru");
      put("sop", address.sop);
      break;
    case "import":
      params.set("tampil", "berkas");
      break;
    case "storage":
      params.set("tampil", "penyimpanan");
      break;
    case "list":
      put("cari", address.query.search);
      put("keadaan", address.query.status);
      put("urut", address.query.sort);
      put("sop", address.query.sop);
      break;
    case "case":
      params.set("kasus", address.caseId);
      if (address.screen !== "kerja") params.set("tampil", address.screen);
      put("langkah", address.step);
      if (address.round) params.set("putaran", String(address.round));
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

export const LIST: Address = {
  at: "list",
  query: { search: "", status: "", sort: "", sop: "" },
};
