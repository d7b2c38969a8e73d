/** The pickers of the theme: what is chosen holds at once, here and on every page after. */
import { THEME } from "../places.ts";

const pickers = document.querySelectorAll<HTMLSelectElement>("[data-tema]");
const light = matchMedia("(prefers-color-scheme: light)");

/** Storage may be shut: then a choice holds for this page. */
function kept(): string {
  try {
    return localStorage.getItem(THEME) ?? "";
  } catch {
    return "";
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(THEME, theme);
  } catch {}
}

let chosen = kept();

function show(): void {
  for (const picker of pickers) picker.value = chosen;
  document.documentElement.dataset.theme = chosen || (light.matches ? "light" : "dark");
}

for (const picker of pickers) {
  picker.addEventListener("change", () => {
    chosen = picker.value;
    keep(chosen);
    show();
  });
}
light.addEventListener("change", show);
show();
