/**
 * Case files go out as plain text: Chromium lets a page share only listed kinds of files, and JSON is
 * not among them, although `canShare` says yes. "Buka berkas kasus" goes by the content, not the name.
 */
const KIND = { type: "text/plain", ending: ".kasus.txt" } as const;

/** True where the browser can hand files to other apps (mail, chat) directly. */
export function canShareFiles(): boolean {
  if (typeof navigator.canShare !== "function") return false;
  return navigator.canShare({ files: [new File(["{}"], `a${KIND.ending}`, KIND)] });
}

/** `refused`: the device or browser did not allow it, also when the tap was too long ago. */
export type Shared = "shared" | "cancelled" | "refused";

/** Opens the device's share sheet for a case file. `name`: without an ending. Never rejects. */
export async function shareCaseFile(text: string, name: string): Promise<Shared> {
  try {
    await navigator.share({ files: [new File([text], name + KIND.ending, KIND)] });
    return "shared";
  } catch (thrown) {
    const closed = thrown instanceof DOMException && thrown.name === "AbortError";
    return closed ? "cancelled" : "refused";
  }
}
