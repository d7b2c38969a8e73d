import { useRef, useState } from "preact/hooks";
import type { Drafts } from "../browser/kept/drafts.ts";

export interface DraftHandle<Fields> {
  draft: Fields;
  change: (part: Partial<Fields>) => void;
  /** The draft became an entry, or was given up: it leaves the device. */
  clear: () => void;
}

/**
 * The fields of one form as typed, kept on the device with every keystroke.
 * @param empty the untouched form; what was kept is laid over it field by field.
 */
export function useDraft<Fields extends object>(
  drafts: Drafts,
  place: string,
  empty: Fields,
): DraftHandle<Fields> {
  const [draft, setDraft] = useState<Fields>(() => overlay(empty, drafts.read(place)));
  const latest = useRef(draft);
  const change = (part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    drafts.write(place, latest.current);
  };
  const clear = () => {
    drafts.clear(place);
    latest.current = empty;
    setDraft(empty);
  };
  return { draft, change, clear };
}

/** Takes only fields that the form has, of the kind that it has: the rest is from another release. */
function overlay<Fields extends object>(empty: Fields, stored: object | null): Fields {
  if (stored === null) return empty;
  const usable = Object.entries(stored).filter(
    ([name, value]) =>
      value !== null && name in empty && typeof value === typeof empty[name as keyof Fields],
  );
  return { ...empty, ...Object.fromEntries(usable) };
}
