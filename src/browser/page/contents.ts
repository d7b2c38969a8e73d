/** The list of a page's contents marks the part that is being read. */
import { CONTENTS_ID } from "./before-paint.ts";

const list = document.getElementById(CONTENTS_ID);
const links = [...(list?.querySelectorAll("a") ?? [])];
const parts = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
const button = list?.previousElementSibling;
const shown = button?.querySelector(".isi-kini");

/** Below the head, and below the bar of a narrow page: where the eye begins. */
const READING_FROM = 48;

function mark(): void {
  const head = document.querySelector("header")?.clientHeight ?? 0;
  // What is left below the window is less than a window in the end: the last parts get their turn all the same.
  const below = document.documentElement.scrollHeight - innerHeight - scrollY;
  const from = Math.max(head + (button?.clientHeight ?? 0) + READING_FROM, innerHeight - below);
  const read = parts.filter((part) => part && part.getBoundingClientRect().top <= from).length;
  const current = links[Math.max(0, read - 1)];
  if (!current || current.hasAttribute("aria-current")) return;
  for (const link of links) link.removeAttribute("aria-current");
  current.setAttribute("aria-current", "true");
  if (shown) shown.textContent = current.textContent;
}

let asked = 0;
const ask = () => {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(mark);
};
addEventListener("scroll", ask, { passive: true });
addEventListener("resize", ask);
list?.addEventListener("click", ({ target }) => {
  if (target instanceof HTMLAnchorElement && list.matches(":popover-open")) list.hidePopover();
});
ask();
