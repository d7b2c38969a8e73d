/** What a JPEG says of itself (ITU-T T.81, annex B): read from its segments, without decoding it. */

export interface JpegFacts {
  width: number;
  height: number;
  /** Grey, or red green blue. */
  channels: 1 | 3;
  /** Nothing but the picture stands in it: no turn, place, comment, nor colours of another kind than sRGB. */
  isBare: boolean;
}

const END = 0xda;
/** Baseline, extended and progressive, as every reader of PDF decodes them. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Frames of other kinds share this range with tables (0xc4, 0xc8, 0xcc). */
const isOtherFrame = (marker: number) =>
  marker >= 0xc3 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** JFIF says no more than the picture's density; Adobe's says how its colours are told. */
const PLAIN_NOTES = [0xe0, 0xee];
const PROFILE = 0xe2;

/** Canvases of some browsers write that their colours are what they are without it. */
function isPlain(marker: number, note: Uint8Array): boolean {
  if (marker !== PROFILE) return PLAIN_NOTES.includes(marker);
  let text = "";
  // Its name is written in two bytes a letter.
  for (const byte of note) text += byte === 0 ? "" : String.fromCharCode(byte);
  return text.startsWith("ICC_PROFILE") && text.includes("sRGB");
}

const isNote = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** @returns null for whatever is no JPEG of eight bits in grey or colour. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Omit<JpegFacts, "isBare"> | null = null;
  let isBare = true;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) return frame && { ...frame, isBare };
    if (isOtherFrame(marker)) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (isNote(marker) && !isPlain(marker, bytes.subarray(at + 4, end))) isBare = false;
    if (FRAMES.includes(marker)) {
      frame = frameAt(view, at + 4);
      if (frame === null) return null;
    }
    at = end;
  }
  return null;
}

function frameAt(view: DataView, at: number): Omit<JpegFacts, "isBare"> | null {
  if (at + 6 > view.byteLength) return null;
  const [bits, height, width] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3)];
  const channels = view.getUint8(at + 5);
  if (bits !== 8 || width === 0 || height === 0) return null;
  return channels === 1 || channels === 3 ? { width, height, channels } : null;
}
