/** The case file on its way out: into the downloads, or to another app of the device. */
import { type Running, unwatched } from "../../browser/exchange/progress.ts";
import { fitsPack } from "../../browser/files/case-pack.ts";
import { download } from "../../browser/files/download.ts";
import { shareCaseFile } from "../../browser/files/share-file.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { digestsHeld } from "../../core/case/file-place.ts";
import type { CaseState } from "../../core/case/state.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import { caseFileName, caseFileStem, casePackName } from "../../core/form/file-name.ts";
import { numberInWords } from "../../core/words/number.ts";
import type { Tools } from "../workplace.ts";

const SHARED = {
  shared: "Berkas kasus dibagikan.",
  cancelled: "Tidak jadi dibagikan. Kasus tidak berubah.",
  refused:
    "Perangkat tidak mengizinkan berkas dibagikan. Kasus tidak berubah; coba lagi, atau pilih “Simpan berkas kasus” lalu kirimkan sendiri.",
} as const;

const SHARED_BARE =
  "Berkas kasus dibagikan tanpa lampirannya, karena peramban hanya membagikan teks. Agar lampirannya ikut, pilih “Simpan berkas kasus” lalu kirimkan sendiri.";

const TOO_MUCH =
  "Lampiran kasus ini lebih dari 4 GB atau 5.000 berkas, jadi tidak muat dalam satu berkas. Kasus tidak berubah. Cadangkan dari halaman penyimpanan: cadangan memuat semuanya.";

/** The name under which "Simpan berkas kasus" saves the case: with its papers where it has some. */
export const givenFileName = (log: readonly RecordedEvent[], state: CaseState): string =>
  digestsHeld(log).size > 0 ? casePackName(state) : caseFileName(state);

export type Way = "save" | "share";

/**
 * Makes the case file, to go on elsewhere. @returns what to tell the person, and whether the file is out.
 * @throws StorageError when a paper cannot be read; the signal's reason when it was stopped between two.
 */
export async function giveCaseFile(
  way: Way,
  tools: Pick<Tools, "now" | "papers">,
  log: readonly RecordedEvent[],
  state: CaseState,
  running = unwatched(),
): Promise<{ text: string; isOut: boolean }> {
  const content = writeCaseFile(log, tools.now());
  const digests = digestsHeld(log);
  if (way === "share") {
    const shared = await shareCaseFile(content, caseFileStem(state));
    const isBare = shared === "shared" && digests.size > 0;
    return { text: isBare ? SHARED_BARE : SHARED[shared], isOut: shared === "shared" };
  }
  if (digests.size > 0) return givePack(tools, content, digests, state, running);
  const name = caseFileName(state);
  download(content, "application/json", name);
  return { text: `Berkas kasus disimpan: ${name}`, isOut: true };
}

/** The same with the papers of the case beside it, in one file. */
async function givePack(
  { papers }: Pick<Tools, "papers">,
  content: string,
  digests: ReadonlySet<string>,
  state: CaseState,
  running: Running,
): Promise<{ text: string; isOut: boolean }> {
  const sizes = new Map(state.files.map(({ digest, size }) => [digest, size]));
  if (!fitsPack([...digests].map((digest) => sizes.get(digest) ?? 0))) {
    return { text: TOO_MUCH, isOut: false };
  }
  const { writePack } = await import("../../browser/exchange/write-pack.ts");
  const { blob, missing } = await writePack(content, digests, await papers(), running);
  const name = casePackName(state);
  download(blob, blob.type, name);
  const many = numberInWords(digests.size - missing.size);
  const lost = state.files.filter(({ digest, removed }) => !removed && missing.has(digest));
  const told = `Berkas kasus dengan ${many} lampiran disimpan: ${name}.`;
  if (lost.length === 0) return { text: told, isOut: true };
  const names = lost.map(({ name }) => `“${name}”`).join(", ");
  return {
    text: `${told} Yang isinya tidak ada di peramban ini tidak ikut: ${names}.`,
    isOut: true,
  };
}
