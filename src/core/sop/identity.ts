import { dayInWords } from "./day.ts";
import type { Sop } from "./schema.ts";

export interface IdentityRow {
  /** What an editor's note names as its place. */
  field: string;
  label: string;
  /** null when the official text leaves it out. */
  value: string | null;
}

/** @returns the right column of the official identity block, in its fixed order. */
export function identityRows(identity: Sop["identity"]): IdentityRow[] {
  const { number, created, revised, effective, approvedBy, name } = identity;
  const day = (value: string | null) => value && dayInWords(value);
  const signatory =
    approvedBy &&
    [approvedBy.position, approvedBy.name, approvedBy.nip && `NIP ${approvedBy.nip}`]
      .filter(Boolean)
      .join(", ");
  return [
    { field: "nomor", label: "Nomor SOP", value: number },
    { field: "tanggal-pembuatan", label: "Tanggal Pembuatan", value: day(created) },
    { field: "tanggal-revisi", label: "Tanggal Revisi", value: day(revised) },
    { field: "tanggal-efektif", label: "Tanggal Efektif", value: day(effective) },
    { field: "disahkan", label: "Disahkan oleh", value: signatory },
    { field: "nama", label: "Nama SOP", value: name },
  ];
}
