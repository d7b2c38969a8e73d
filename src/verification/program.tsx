import { render } from "preact";
import { Examined } from "./Examined.tsx";
import type { SiteData } from "./site-data.ts";

let count = 0;

/** Examines files in the place given, one after another; what stood there goes. None: nothing is chosen any more. */
export function show(root: HTMLElement, files: readonly File[], site: SiteData): void {
  // Set as text by whoever called; what is drawn here comes after it.
  root.textContent = "";
  render(null, root);
  count += 1;
  if (files.length === 0) render(<p>Tidak ada berkas yang dipilih.</p>, root);
  else render(<Examined key={count} files={files} site={site} />, root);
}
