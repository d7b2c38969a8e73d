/** The filter of the home page's list of many SOPs: without this script it is not seen, and the list is whole. */
import { outOf } from "../../core/words/number.ts";

/** @param list bears the field, its answer, and the SOPs in their units. */
function filter(list: HTMLElement, field: HTMLInputElement): void {
  const lines = [...list.querySelectorAll<HTMLElement>("[data-unit] li")].map((line) => ({
    line,
    text: `${line.querySelector("a")?.textContent} ${unitOf(line)}`.toLocaleLowerCase("id"),
  }));
  const told = list.querySelector("[role=status]");
  const units = list.querySelector<HTMLElement>("[data-sop-units]");
  const show = () => {
    const words = field.value.toLocaleLowerCase("id").split(/\s+/);
    for (const { line, text } of lines) line.hidden = !words.every((word) => text.includes(word));
    for (const unit of list.querySelectorAll<HTMLElement>("[data-unit]"))
      unit.hidden = unit.querySelector("li:not([hidden])") === null;
    const shown = lines.filter(({ line }) => !line.hidden).length;
    const count = shown === 0 ? "Tidak ada SOP yang cocok." : `${outOf(shown, lines.length)} SOP.`;
    // It counts all of a unit, and leads to units that may be gone.
    if (units) units.hidden = field.value.trim() !== "";
    if (told) told.textContent = field.value.trim() === "" ? "" : count;
  };
  field.addEventListener("input", show);
  // A browser may bring back what was typed before a reload.
  show();
}

const unitOf = (line: HTMLElement) => line.closest<HTMLElement>("[data-unit]")?.dataset.unit;

const list = document.querySelector<HTMLElement>("[data-sop-index]");
const field = list?.querySelector<HTMLInputElement>("input");
if (list && field) {
  filter(list, field);
  list.dataset.sopIndex = "ready";
}
