/** The case file on its way out: into the downloads, or to another app of the device. */
import { download } from "../../browser/files/download.ts";
import { shareCaseFile } from "../../browser/files/share-file.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import { caseFileName, caseFileStem } from "../../core/form/file-name.ts";
import type { Tools } from "../workplace.ts";

const SHARED = {
  shared: "Berkas kasus dibagikan.",
  cancelled: "Tidak jadi dibagikan. Kasus tidak berubah.",
  refused:
    "Perangkat tidak mengizinkan berkas dibagikan. Kasus tidak berubah; coba lagi, atau pilih “Simpan berkas kasus” lalu kirimkan sendiri.",
} as const;

export type Way = "save" | "share";

/** Makes the case file, to go on elsewhere. @returns what to tell the person, and whether the file is out. */
export async function giveCaseFile(
  way: Way,
  tools: Pick<Tools, "now">,
  log: readonly RecordedEvent[],
  state: CaseState,
): Promise<{ text: string; isOut: boolean }> {
  const content = writeCaseFile(log, tools.now());
  if (way === "share") {
    const shared = await shareCaseFile(content, caseFileStem(state));
    return { text: SHARED[shared], isOut: shared === "shared" };
  }
  const name = caseFileName(state);
  download(content, "application/json", name);
  return { text: `Berkas kasus disimpan: ${name}`, isOut: true };
}
