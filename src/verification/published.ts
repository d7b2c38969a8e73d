import type { PublishedPaper } from "./known.ts";

/**
 * @returns DER of the certificates that the office put into the site. Where they cannot be had, none:
 * then chains are said to be unchecked, which is true.
 */
export async function loadRoots(base: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const response = await fetch(`${base}verifikasi/sertifikat.json`).catch(() => null);
  if (!response?.ok) return [];
  const listed = (await response.json()) as string[];
  return listed.map((one) => Uint8Array.from(atob(one), (sign) => sign.charCodeAt(0)));
}

/** @returns the SOPs of this site as their papers name them; null where that cannot be had. */
export async function loadPapers(base: string): Promise<PublishedPaper[] | null> {
  const response = await fetch(`${base}verifikasi/sop.json`).catch(() => null);
  return response?.ok ? ((await response.json()) as PublishedPaper[]) : null;
}
