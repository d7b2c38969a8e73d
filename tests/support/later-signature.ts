/** What a signing tool does to a finished PDF: an incremental update behind its last byte. */
import { rawPdf } from "./raw-pdf.ts";

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** @returns the file with a signature field, a catalog that knows of it, and a cross-reference of what is new. */
export function signedLater(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { catalog } = rawPdf(bytes);
  const file = latin(bytes);
  const previous = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const trailer = file.slice(previous, file.indexOf("stream", previous));
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const id = /\/ID\s*\[[^\]]*\]/.exec(trailer)?.[0] ?? "";
  const form = `/AcroForm<</SigFlags 3/Fields[${size} 0 R]>>`;
  const objects: [id: number, body: string][] = [
    [root, catalog.trim().replace(/>>$/, `${form}>>`)],
    [size, `<</FT/Sig/T(Tanda tangan)/V ${size + 1} 0 R>>`],
    [size + 1, `<</Type/Sig/Filter/Adobe.PPKLite/Contents<${"00".repeat(64)}>>>`],
  ];
  let added = "\n";
  const entries = objects.map(([number, body]) => {
    const at = bytes.length + added.length;
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = bytes.length + added.length;
  const rows = [...entries, start].flatMap((at) => [
    ...[1, at >>> 24, at >>> 16, at >>> 8, at].map((v) => v & 255),
    ...[0, 0],
  ]);
  const index = `/Index[${root} 1 ${size} 3]`;
  const shape = `/Type/XRef/Size ${size + 3}/W[1 4 2]${index}/Root ${root} 0 R/Prev ${previous}${id}`;
  added += `${size + 2} 0 obj\n<<${shape}/Length ${rows.length}>>stream\n`;
  added += `${String.fromCharCode(...rows)}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  const tail = Uint8Array.from(added, (sign) => sign.charCodeAt(0));
  const whole = new Uint8Array(bytes.length + tail.length);
  whole.set(bytes);
  whole.set(tail, bytes.length);
  return whole;
}
