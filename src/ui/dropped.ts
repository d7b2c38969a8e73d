/** The files in what was dropped or pasted, or the pasted text as one; none when there is neither. */
export function filesIn(transfer: DataTransfer | null): File[] {
  const files = [...(transfer?.files ?? [])];
  if (files.length > 0) return files;
  const text = transfer?.getData("text/plain").trim();
  return text ? [new File([text], "tempelan", { type: "application/json" })] : [];
}
