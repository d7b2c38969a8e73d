/** What every page does once it stands: its theme, menu and search, and being kept for work without a network. */
import "./theme.ts";
import "./menu.ts";
import "./open-note.ts";
import "./own-cases.ts";
import "../search/dialog.ts";
import { keepForOffline } from "../offline/register.ts";

// Only a site of many SOPs lists them.
if (document.querySelector("[data-sop-index]")) {
  // Without it the list is whole.
  import("./sop-filter.ts").catch(() => undefined);
}

// While developing, pages change too often to be kept.
if (import.meta.env.PROD) keepForOffline();
