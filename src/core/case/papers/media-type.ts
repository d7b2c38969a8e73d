/**
 * What a file is, by its first bytes: names are changed on their way through mail and chat, and an
 * ending promises nothing. What is not known here is bytes and no more.
 */

/** Enough of a file to tell what it is: bytes. */
export const ENOUGH = 4_096;

const UNKNOWN_TYPE = "application/octet-stream";

/** Shown as pictures, by the browser's own decoders. SVG is none of them: it is a document with scripts. */
const PICTURES = ["image/jpeg", "image/png", "image/gif", "image/webp"];

const SIGNS: readonly (readonly [mediaType: string, at: number, sign: string])[] = [
  ["application/pdf", 0, "%PDF-"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/gif", 0, "GIF8"],
  ["image/tiff", 0, "II*\0"],
  ["image/tiff", 0, "MM\0*"],
  ["image/bmp", 0, "BM"],
  ["application/msword", 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["application/gzip", 0, "\x1f\x8b"],
  ["application/x-7z-compressed", 0, "7z\xbc\xaf\x27\x1c"],
  ["application/vnd.rar", 0, "Rar!\x1a\x07"],
  ["application/vnd.microsoft.portable-executable", 0, "MZ"],
  ["application/x-elf", 0, "\x7fELF"],
  ["audio/mpeg", 0, "ID3"],
  ["video/mp4", 4, "ftyp"],
];

const OPEN_XML = "application/vnd.openxmlformats-officedocument.";

/** Parts that tell the packages of office programs from other archives. */
const PACKAGES: readonly (readonly [mediaType: string, part: RegExp])[] = [
  [`${OPEN_XML}wordprocessingml.document`, /word\//],
  [`${OPEN_XML}spreadsheetml.sheet`, /xl\//],
  [`${OPEN_XML}presentationml.presentation`, /ppt\//],
];

const OPEN_DOCUMENT = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/;

/** @param bytes the file, or its first `ENOUGH` bytes. @returns its media type. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const start = latin(bytes.subarray(0, ENOUGH));
  if (start.startsWith("PK\x03\x04")) return packageType(start);
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  if (/^ftyp(heic|heix|mif1|msf1)/.test(start.slice(4, 12))) return "image/heic";
  const found = SIGNS.find(([, at, sign]) => start.startsWith(sign, at));
  if (found !== undefined) return found[0];
  // A PDF may begin a little later, as its readers allow.
  if (start.slice(0, 1_024).includes("%PDF-")) return "application/pdf";
  return isText(bytes.subarray(0, ENOUGH)) ? "text/plain" : UNKNOWN_TYPE;
}

const PROGRAMS = ["application/vnd.microsoft.portable-executable", "application/x-elf"];

/** Whether it is a program: no paper of a case, and nothing to hand to a colleague. */
export const isProgram = (mediaType: string): boolean => PROGRAMS.includes(mediaType);

/** Whether the browser may show it as a picture. */
export const isPicture = (mediaType: string): boolean => PICTURES.includes(mediaType);

function packageType(start: string): string {
  const named = OPEN_DOCUMENT.exec(start.slice(30))?.[1];
  if (named !== undefined) return named;
  return PACKAGES.find(([, part]) => part.test(start))?.[0] ?? "application/zip";
}

const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** No control but those between words and lines: markup is text too, and never shown as more. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 &&
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
