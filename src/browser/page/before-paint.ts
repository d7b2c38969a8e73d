/**
 * What frames a page by name, and the scripts that run before it is painted and so stand in its HTML.
 * What they restore is chosen in `theme.ts` and `menu.ts`.
 */
import { MENU_STATE, THEME } from "../places.ts";

export const HEAD_ID = "kepala";
export const MENU_ID = "menu";
export const CONTENTS_ID = "isi";

/** The chosen theme, or the system's. */
export const START_THEME = `{let t;try{t=localStorage.getItem("${THEME}")}catch{}document.documentElement.dataset.theme=t=="light"||t!="dark"&&matchMedia("(prefers-color-scheme:light)").matches?"light":"dark"}`;

/** The menu as it was left on the page before: which groups were closed, and how far it was scrolled. */
export const RESTORE_MENU = `try{let m=document.getElementById("${MENU_ID}"),s=JSON.parse(sessionStorage.getItem("${MENU_STATE}"));m.querySelectorAll("details").forEach(d=>d.open=!s.closed.includes(d.textContent));m.scrollTop=s.scroll}catch{}`;

/** ms of a round trip from which on a page's first words would be late for its typeface. */
const SLOW_LINE = 150;

/**
 * Fetches the typeface early where it is at hand: kept by the service worker, or at the end of a line known to be quick. The
 * first paint waits for what is preloaded, so elsewhere a first visit is read in the system's typeface.
 *
 * @param file its address.
 */
export const earlyTypeface = (file: string): string =>
  `if(navigator.serviceWorker?.controller||navigator.connection?.rtt<${SLOW_LINE})document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",crossOrigin:"",href:${JSON.stringify(file)}}))`;
