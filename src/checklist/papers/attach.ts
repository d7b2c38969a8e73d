/** Files on their way into a case: looked at, made smaller where it is wished, kept, recorded; one after another. */
import { workFailureText } from "../../browser/failure/error-messages.ts";
import { asStorageError } from "../../browser/failure/errors.ts";
import { digestOfBytes } from "../../browser/files/digest.ts";
import { hasPhotoNotes } from "../../browser/files/photo-notes.ts";
import { canShrink, shrunk } from "../../browser/files/shrink-picture.ts";
import type { Session } from "../../browser/session/session.ts";
import type { Papers } from "../../browser/store/papers.ts";
import type { FilePlace } from "../../core/case/events.ts";
import { LARGEST_FILE, LONGEST_SIDE } from "../../core/case/papers/limits.ts";
import { ENOUGH, isProgram, mediaTypeOf } from "../../core/case/papers/media-type.ts";
import { safeFileName } from "../../core/case/papers/name.ts";
import { isMisnamed, typeText } from "../../core/case/papers/words.ts";
import { refusalText } from "../../core/case/words/refusal-text.ts";
import { sizeInWords } from "../../core/words/number.ts";
import type { Run, Trouble } from "../workplace.ts";

/** Bytes of a picture that is still drawn: the largest that cameras make. */
const LARGEST_PICTURE = 100_000_000;

/** What became of one file, in a sentence. */
export interface Outcome {
  isAttached: boolean;
  text: string;
}

interface Way {
  caseKey: string;
  place: FilePlace;
  /** Photos are made smaller first. */
  shrinks: boolean;
  papers: Papers;
  run: Run;
  session: Pick<Session, "memory" | "subscribe">;
}

/** Attaches one file. Never rejects: why it was not attached is told. */
export async function attach(file: File, way: Way): Promise<Outcome> {
  const name = safeFileName(file.name);
  const refused = (why: string): Outcome => ({ isAttached: false, text: `“${name}”: ${why}` });
  if (file.size === 0) return refused("berkas ini kosong, jadi tidak dilampirkan.");
  try {
    const start = new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer());
    const found = mediaTypeOf(start);
    if (isProgram(found)) {
      return refused("ini program, bukan dokumen, jadi tidak dilampirkan.");
    }
    const isPhoto = way.shrinks && canShrink(found) && file.size < LARGEST_PICTURE;
    const drawn = isPhoto ? await redrawn(file) : null;
    const kept = drawn ?? file;
    if (kept.size > LARGEST_FILE) {
      return refused(
        `berukuran ${sizeInWords(kept.size)}, sedangkan paling besar ${sizeInWords(LARGEST_FILE)} per berkas. Perkecil atau bagi berkas itu, lalu lampirkan lagi.`,
      );
    }
    const bytes = new Uint8Array(await kept.arrayBuffer());
    const mediaType = drawn ? "image/jpeg" : found;
    const digest = await digestOfBytes(bytes);
    const facts = { name: drawn ? asJpeg(name) : name, mediaType, size: bytes.length, digest };
    let isHeld = false;
    const trouble = await way.papers.keeping([[digest, bytes]], async () => {
      const answer = await way.run({ type: "attachFile", place: way.place, ...facts });
      isHeld = answer === null && way.session.memory.heldError(way.caseKey) !== null;
      if (isHeld) await way.papers.hold(digest, stored(way));
      return answer;
    });
    if (trouble !== null) {
      // Its bytes are nobody's.
      await way.papers.sweepSoon(way.caseKey);
      return refused(whyNot(trouble));
    }
    if (isHeld) {
      return refused(
        "belum tersimpan, karena kasus ini belum dapat disimpan. Berkasnya ditahan di tab ini dan tersimpan bersama catatan yang menunggu; jangan tutup tab ini.",
      );
    }
    const text = told(facts, file.size, drawn !== null);
    const keepsPlace = way.shrinks && drawn === null && mayTellPlace(found, bytes);
    return { isAttached: true, text: keepsPlace ? `${text} ${PLACE_KEPT}` : text };
  } catch (thrown) {
    const isRead = thrown instanceof DOMException && thrown.name === "NotReadableError";
    if (isRead) return refused("tidak dapat dibaca lagi: berubah, dipindahkan, atau dihapus.");
    const { happened, kept, next } = workFailureText(asStorageError(thrown).failure);
    return refused(`tidak disimpan. ${happened} ${kept} ${next}`);
  }
}

/** Resolves when nothing of the case waits in this tab any more. */
const stored = ({ session, caseKey }: Way) =>
  new Promise<void>((resolve) => {
    const stop = session.subscribe((change) => {
      if (change.type !== "case" || change.key !== caseKey) return;
      if (session.memory.unsavedCount(caseKey) > 0) return;
      stop();
      resolve();
    });
  });

const PLACE_KEPT =
  "Peramban ini tidak dapat menggambarnya ulang, jadi data lokasi di dalamnya, bila ada, ikut tersimpan dan ikut diserahkan.";

/** Of phones and cameras, in ways that no browser or few can draw: raw photos are TIFF by their bytes. */
const UNDRAWN = ["image/heic", "image/tiff", "video/mp4"];

/** Whether it may say where it was taken. */
const mayTellPlace = (mediaType: string, bytes: Uint8Array): boolean =>
  UNDRAWN.includes(mediaType) || (mediaType.startsWith("image/") && hasPhotoNotes(bytes));

/** Null where the browser cannot decode it, or it would only grow and says nothing of where it was taken. */
async function redrawn(file: File): Promise<Blob | null> {
  const drawn = await shrunk(file, LONGEST_SIDE).catch(() => null);
  if (drawn === null || drawn.size < file.size) return drawn;
  return hasPhotoNotes(new Uint8Array(await file.arrayBuffer())) ? drawn : null;
}

const asJpeg = (name: string): string =>
  /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, "")}.jpg`;

function told(
  { name, mediaType, size }: { name: string; mediaType: string; size: number },
  before: number,
  isDrawn: boolean,
): string {
  if (isDrawn && size >= before) {
    return `“${name}” dilampirkan (${sizeInWords(size)}), digambar ulang tanpa data lokasi di dalamnya.`;
  }
  if (isDrawn) {
    return `“${name}” dilampirkan, diperkecil dari ${sizeInWords(before)} menjadi ${sizeInWords(size)}; data lokasi di dalamnya sudah dihapus.`;
  }
  if (isMisnamed(name, mediaType)) {
    return `“${name}” dilampirkan (${sizeInWords(size)}). Isinya ${typeText(mediaType)}, berbeda dari akhiran namanya.`;
  }
  return `“${name}” dilampirkan (${sizeInWords(size)}).`;
}

function whyNot(trouble: Trouble): string {
  switch (trouble.kind) {
    case "refused":
      return refusalText(trouble.refusal);
    case "stale":
      return "kasus ini baru saja diubah di tab lain. Lampirkan sekali lagi.";
    case "failed": {
      const { happened, next } = workFailureText(trouble.error.failure);
      return `tidak disimpan. ${happened} ${next}`;
    }
  }
}
