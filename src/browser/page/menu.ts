/** The menu of the site: while it covers a narrow page, that page is out of reach; how it is left, it is found. */

import { MENU_STATE } from "../places.ts";
import { MENU_ID } from "./before-paint.ts";

const menu = document.getElementById(MENU_ID);

function leave(): void {
  if (!menu || document.visibilityState !== "hidden") return;
  const closed = [...menu.querySelectorAll("details:not([open])")].map(
    (group) => group.textContent,
  );
  try {
    sessionStorage.setItem(MENU_STATE, JSON.stringify({ closed, scroll: menu.scrollTop }));
  } catch {}
}

menu?.addEventListener("toggle", () => {
  for (const part of document.querySelectorAll(".main-frame, .sl-skip-link"))
    part.toggleAttribute("inert", menu.matches(":popover-open"));
});
// On a wide screen it stands beside the page, which it then must not keep out of reach.
matchMedia("(min-width: 50em)").addEventListener("change", () => {
  if (menu?.matches(":popover-open")) menu.hidePopover();
});
document.addEventListener("visibilitychange", leave);
