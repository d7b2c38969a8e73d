/** The first file in what was dropped or pasted, or the pasted text as one; null when there is none. */
export function fileIn(transfer: DataTransfer | null): File | null {
  const file = transfer?.files[0];
  if (file) return file;
  const text = transfer?.getData("text/plain").trim();
  return text ? new File([text], "tempelan", { type: "application/json" }) : null;
}
