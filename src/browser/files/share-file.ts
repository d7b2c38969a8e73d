/** True where the browser can hand files to other apps (mail, chat) directly. */
export function canShareFiles(): boolean {
  if (typeof navigator.canShare !== "function") return false;
  const sample = new File(["{}"], "a.json", { type: "application/json" });
  return navigator.canShare({ files: [sample] });
}

/** Opens the device's share sheet. Resolves to false when the person closed it again. */
export async function shareFile(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return false;
    throw thrown;
  }
}
