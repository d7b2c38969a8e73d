/**
 * The page before a file comes: takes one, and only then fetches what reads it. Until then nobody loads
 * more than these lines.
 */
import { takeDropped } from "../ui/drop-target.ts";
import type { SiteData } from "./site-data.ts";

const place = document.querySelector(".ui-drop");
const input = document.querySelector<HTMLInputElement>("#v-berkas");
const result = document.querySelector<HTMLElement>("#v-hasil");

function look(file: File) {
  if (result === null) return;
  result.textContent = `Memeriksa ${file.name}…`;
  import("./program.tsx").then(
    ({ show }) => show(result, file, JSON.parse(result.dataset.site ?? "") as SiteData),
    () => {
      result.textContent =
        "Pemeriksa berkas gagal dimuat. Berkas Anda tidak berubah. Periksa sambungan, lalu pilih berkas itu sekali lagi.";
    },
  );
}

function take() {
  const file = input?.files?.[0];
  // The same path may be chosen again, after a failure or when its content has changed.
  if (input) input.value = "";
  if (file) look(file);
}

takeDropped({ onFile: look, onOver: (is) => place?.classList.toggle("ui-drop-over", is) });
input?.addEventListener("change", take);
// A file may have been chosen before the page came to life.
take();
