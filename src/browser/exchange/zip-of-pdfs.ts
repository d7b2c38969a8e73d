/** Many cases into one ZIP of PDFs, one after the other, so that the page stays alive and can stop it. */
import { Zip, ZipPassThrough } from "fflate";
import { joined } from "../../core/bytes.ts";
import type { CasePdf } from "../../pdf/export-case.ts";
import type { Running } from "./progress.ts";

export interface ZipRequest extends Running {
  /** What to print, by id. */
  ids: readonly string[];
  /** Prints one; null when it is gone meanwhile. */
  print(id: string): Promise<CasePdf | null>;
}

export interface ZippedPdfs {
  bytes: Uint8Array<ArrayBuffer>;
  count: number;
  /** Characters shown as � in any of them. */
  missing: string[];
}

/** 1980-01-01: a ZIP cannot say less, and the same cases shall give the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * @returns the archive.
 * @throws the signal's reason when it was stopped, and whatever `print` throws.
 */
export async function zipOfPdfs(request: ZipRequest): Promise<ZippedPdfs> {
  const { ids, print, onProgress, signal } = request;
  const parts: Uint8Array[] = [];
  const missing = new Set<string>();
  const names = new Set<string>();
  const zip = new Zip((_, part) => parts.push(part));
  for (const [done, id] of ids.entries()) {
    onProgress({ done, total: ids.length });
    await aMoment();
    signal.throwIfAborted();
    const pdf = await print(id);
    if (pdf === null) continue;
    for (const sign of pdf.missing) missing.add(sign);
    // A PDF is compressed already: it is stored as it is.
    const entry = new ZipPassThrough(unused(pdf.fileName, names));
    entry.mtime = NO_DATE;
    zip.add(entry);
    entry.push(pdf.bytes, true);
  }
  zip.end();
  onProgress({ done: ids.length, total: ids.length });
  return { bytes: joined(parts), count: names.size, missing: [...missing] };
}

/** Lets the page paint and take a click between two cases. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve));

/** Two cases may bear the same number: the second becomes "… (2).pdf". */
function unused(name: string, names: Set<string>): string {
  let candidate = name;
  for (let n = 2; names.has(candidate); n++) candidate = name.replace(/\.pdf$/, ` (${n}).pdf`);
  names.add(candidate);
  return candidate;
}
