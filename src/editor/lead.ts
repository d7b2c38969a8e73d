/** Where what a finding is about is written. */
import type { Finding } from "../core/draft/finding.ts";
import type { Tab } from "./address.ts";

interface Field {
  tab: Tab;
  /** Id of the control. */
  id: string;
}

const BOXES: Record<string, string> = {
  legalBasis: "s-hukum",
  qualifications: "s-kualifikasi",
  related: "s-keterkaitan",
  equipment: "s-peralatan",
  warning: "s-peringatan",
  records: "s-pencatatan",
  duration: "s-hari",
};

/** @returns the control that a finding outside the table leads to. */
export function fieldOf([part, at, ...below]: Finding["path"]): Field {
  if (part === "version") return { tab: "perubahan", id: "s-versi" };
  if (part === "changes") return { tab: "perubahan", id: "s-ringkasan" };
  const tab: Tab = "identitas";
  if (part === "signOff") return { tab, id: typeof at === "number" ? `s-ttd-${at}` : "s-ttd-baru" };
  if (part !== "identity") return { tab, id: BOXES[String(part)] ?? "s-name" };
  if (at === "approvedBy") return { tab, id: `s-sah-${below[0] ?? "position"}` };
  return { tab, id: `s-${String(at)}` };
}
