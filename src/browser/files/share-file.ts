import { SHARED_AS } from "./shareable.ts";

/** `refused`: the device or browser did not allow it, also when the tap was too long ago. */
export type Shared = "shared" | "cancelled" | "refused";

/** Opens the device's share sheet for a case file. `name`: without an ending. Never rejects. */
export async function shareCaseFile(text: string, name: string): Promise<Shared> {
  try {
    await navigator.share({ files: [new File([text], name + SHARED_AS.ending, SHARED_AS)] });
    return "shared";
  } catch (thrown) {
    const closed = thrown instanceof DOMException && thrown.name === "AbortError";
    return closed ? "cancelled" : "refused";
  }
}
