import { render } from "preact";
import type { SiteData } from "./site-data.ts";
import { Verification } from "./Verification.tsx";

let count = 0;

/** Examines a file in the place given; what stood there goes. */
export function show(root: HTMLElement, file: File, site: SiteData): void {
  if (count === 0) root.textContent = "";
  count += 1;
  render(<Verification key={count} file={file} site={site} />, root);
}

/** Nothing is chosen any more: no verdict of an earlier file stays. */
export function clear(root: HTMLElement): void {
  render(<p>Tidak ada berkas yang dipilih.</p>, root);
}
