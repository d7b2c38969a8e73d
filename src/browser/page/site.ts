/** What every page does once it stands: its search, and being kept for work without a network. */
import "../search/dialog.ts";
import { keepForOffline } from "../offline/register.ts";

// While developing, pages change too often to be kept.
if (import.meta.env.PROD) keepForOffline();
