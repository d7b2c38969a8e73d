/** Attached files in words: what each is, and what it belongs to. */
import { requirementsOf } from "../../sop/graph.ts";
import { stepText } from "../../words/step.ts";
import type { FilePlace } from "../events.ts";
import { type CaseState, findRound, sopOf, stepOf, stepOfRound } from "../state.ts";

interface Kind {
  words: string;
  /** Endings that say the same; none where nothing is expected. */
  endings: readonly string[];
}

const KINDS: Record<string, Kind> = {
  "application/pdf": { words: "PDF", endings: ["pdf"] },
  "image/jpeg": { words: "Gambar JPEG", endings: ["jpg", "jpeg", "jpe", "jfif"] },
  "image/png": { words: "Gambar PNG", endings: ["png"] },
  "image/gif": { words: "Gambar GIF", endings: ["gif"] },
  "image/webp": { words: "Gambar WebP", endings: ["webp"] },
  "image/heic": { words: "Gambar HEIC", endings: ["heic", "heif"] },
  "image/tiff": { words: "Gambar TIFF", endings: ["tif", "tiff"] },
  "image/bmp": { words: "Gambar BMP", endings: ["bmp"] },
  "text/plain": { words: "Teks", endings: [] },
  "application/zip": { words: "Arsip ZIP", endings: [] },
  "application/msword": { words: "Dokumen Office lama", endings: [] },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
    words: "Dokumen Word",
    endings: ["docx", "docm", "dotx"],
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
    words: "Lembar kerja Excel",
    endings: ["xlsx", "xlsm", "xltx"],
  },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    words: "Presentasi PowerPoint",
    endings: ["pptx", "pptm", "ppsx"],
  },
};

/** "PDF", "Gambar JPEG"; what is not known is a file. */
export const typeText = (mediaType: string): string => KINDS[mediaType]?.words ?? "Berkas";

/** Whether the name ends as if the file were something else. */
export function isMisnamed(name: string, mediaType: string): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  const endings = KINDS[mediaType]?.endings ?? [];
  return ending !== undefined && endings.length > 0 && !endings.includes(ending);
}

/** "kasus", "langkah 3 putaran ke-2", "keluaran langkah 3", "kelengkapan “Nota Dinas”, langkah 3". */
export function placeText(state: CaseState, place: FilePlace): string {
  if (place.of === "case") return "kasus";
  const visit = findRound(state, place);
  const step = visit ? stepOfRound(state, visit) : stepOf(sopOf(state), place.stepId);
  const where = stepText(step?.number ?? `“${place.stepId}”`, place.round);
  switch (place.of) {
    case "step":
      return where;
    case "output":
      return `keluaran ${where}`;
    case "requirement": {
      const item = requirementsOf(step).find(({ id }) => id === place.requirementId);
      return `kelengkapan “${item?.label ?? place.requirementId}”, ${where}`;
    }
  }
}
