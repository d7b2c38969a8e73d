/**
 * The page before a file comes: takes one, and only then fetches what reads it. Until then nobody loads
 * more than these lines.
 */
import { digestInAddress, digestInGroups } from "../core/words/digest.ts";
import { takeDropped } from "../ui/drop-target.ts";
import type { SiteData } from "./site-data.ts";

const place = document.querySelector(".ui-drop");
const input = document.querySelector<HTMLInputElement>("#v-berkas");
const result = document.querySelector<HTMLElement>("#v-hasil");

function look(files: readonly File[]) {
  if (result === null) return;
  const [first] = files;
  // What stood there belongs to another file: it goes with the choice that was given up.
  result.textContent = first ? `Memeriksa ${first.name}…` : "Tidak ada berkas yang dipilih.";
  import("./program.tsx").then(
    ({ show }) => show(result, files, JSON.parse(result.dataset.site ?? "") as SiteData),
    () => {
      if (first) result.textContent = NOT_LOADED;
    },
  );
}

const NOT_LOADED =
  "Pemeriksa berkas gagal dimuat. Berkas Anda tidak berubah. Periksa sambungan, lalu pilih berkas itu sekali lagi.";

function take() {
  const files = [...(input?.files ?? [])];
  // The same path may be chosen again, after a failure or when its content has changed.
  if (input) input.value = "";
  if (files.length > 0) look(files);
}

/** Whoever comes by the QR code of a paper brings its fingerprint along: see `sealCode`. */
function showFingerprint() {
  const digest = digestInAddress(location.hash);
  const told = document.querySelector<HTMLElement>("#v-dari-kode");
  if (told === null) return;
  told.hidden = digest === null;
  const place = told.querySelector("code");
  if (place && digest !== null) place.textContent = digestInGroups(digest);
}

addEventListener("hashchange", showFingerprint);
showFingerprint();

takeDropped({ onFiles: look, onOver: (is) => place?.classList.toggle("ui-drop-over", is) });
input?.addEventListener("change", take);
input?.addEventListener("cancel", () => look([]));
// Files may have been chosen before the page came to life.
take();
