import { LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";

interface Shortcut {
  key: string;
  does: string;
  run: () => void;
}

/** The single keys and what they do: fetched at the first of them. */
export const KEYS: readonly Shortcut[] = [
  { key: "d", does: "Daftar kasus", run: () => navigate(LIST) },
  { key: "b", does: "Mulai kasus baru", run: () => navigate({ at: "new", sop: "" }) },
  { key: "c", does: "Cari kasus", run: () => focusOn("#k-cari") },
  { key: "k", does: "Ke kelengkapan langkah ini", run: () => focusOn(".ui-tick input") },
  { key: "u", does: "Urungkan centang terakhir", run: () => press("[data-act=undo]") },
];

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
