/** Something else than the screen on paper: laid beside the page, printed, and taken away again. */
import { type ComponentChild, render } from "preact";

/** Resolves when the browser has taken it. */
export async function printAside(paper: ComponentChild): Promise<void> {
  const place = document.createElement("div");
  place.className = "k-print";
  document.body.append(place);
  render(paper, place);
  try {
    await document.fonts.ready;
    print();
  } finally {
    render(null, place);
    place.remove();
  }
}
