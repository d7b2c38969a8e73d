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

/** What stood there belongs to another file: it goes with the choice that was given up. */
function none() {
  if (result) {
    import("./program.tsx").then(
      ({ clear }) => clear(result),
      () => undefined,
    );
  }
}

takeDropped({
  onFile: look,
  onNone: none,
  onOver: (is) => place?.classList.toggle("ui-drop-over", is),
});
input?.addEventListener("change", take);
input?.addEventListener("cancel", none);
// A file may have been chosen before the page came to life.
take();
