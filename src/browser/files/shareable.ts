/**
 * Case files go out as plain text: Chromium lets a page share only listed kinds of files, and JSON is
 * not among them, although `canShare` says yes. "Buka berkas kasus" goes by the content, not the name.
 */
export const SHARED_AS = { type: "text/plain", ending: ".kasus.txt" } as const;

/** True where the browser can hand files to other apps (mail, chat) directly. */
export function canShareFiles(): boolean {
  if (typeof navigator.canShare !== "function") return false;
  return navigator.canShare({ files: [new File(["{}"], `a${SHARED_AS.ending}`, SHARED_AS)] });
}
