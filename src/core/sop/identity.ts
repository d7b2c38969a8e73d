import { dayInWords } from "../words/day.ts";
import type { Sop } from "./schema.ts";

type Identity = Sop["identity"];
type RowField = Identity["rows"][number]["field"];

/** Someone who signs the SOP itself. */
interface Approver {
  position: string;
  name: string;
  nip: string | null;
}

export interface IdentityRow {
  /** What an editor's note names as its place. */
  field: string;
  label: string;
  /** null when the official text leaves it out. */
  value: string | null;
  /** Whose signature the row has room for; null for a row without one, or with nobody named. */
  approver: Approver | null;
}

/** The right column's usual order, what each row is called there, and the place that a note names. */
const STANDARD: readonly (readonly [field: RowField, place: string, label: string])[] = [
  ["number", "nomor", "Nomor SOP"],
  ["created", "tanggal-pembuatan", "Tanggal Pembuatan"],
  ["revised", "tanggal-revisi", "Tanggal Revisi"],
  ["effective", "tanggal-efektif", "Tanggal Efektif"],
  ["approvedBy", "disahkan", "Disahkan oleh"],
  ["name", "nama", "Nama SOP"],
];

/**
 * @returns the right column of the official identity block: in its usual order, or in the one that the
 * SOP gives. Further approvals stand before "Disahkan oleh".
 */
export function identityRows(identity: Identity): IdentityRow[] {
  const order: Identity["rows"] =
    identity.rows.length > 0 ? identity.rows : STANDARD.map(([field]) => ({ field, label: null }));
  const approvals = identity.approvals.map(
    ({ label, ...approver }, n): IdentityRow => ({
      field: `pengesahan-${n + 1}`,
      label,
      value: inWords(approver),
      approver,
    }),
  );
  const rows = order.map((row) => rowOf(identity, row));
  const at = order.findIndex(({ field }) => field === "approvedBy");
  const place: IdentityRow[] =
    identity.place === null
      ? []
      : [{ field: "tempat", label: "Tempat", value: identity.place, approver: null }];
  return rows.toSpliced(at < 0 ? rows.length : at, 0, ...place, ...approvals);
}

function rowOf(identity: Identity, { field, label }: Identity["rows"][number]): IdentityRow {
  const [, place = field, usual = field] = STANDARD.find(([name]) => name === field) ?? [];
  const row = { field: place, label: label ?? usual };
  if (field === "approvedBy") {
    const approver = identity.approvedBy;
    return { ...row, value: approver && inWords(approver), approver };
  }
  const value = identity[field];
  const isDay = field === "created" || field === "revised" || field === "effective";
  return { ...row, value: isDay && value !== null ? dayInWords(value) : value, approver: null };
}

const inWords = ({ position, name, nip }: Approver): string =>
  [position, name, nip && `NIP ${nip}`].filter(Boolean).join(", ");
