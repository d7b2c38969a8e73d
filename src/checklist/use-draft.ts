import { useEffect, useRef, useState } from "preact/hooks";
import type { Drafts } from "../browser/kept/drafts.ts";
import { threeWay } from "../core/three-way.ts";

export interface DraftHandle<Fields> {
  draft: Fields;
  change: (part: Partial<Fields>) => void;
  /** The draft became an entry, or was given up: it leaves the device. */
  clear: () => void;
}

/**
 * The fields of one form as typed, kept on the device with every keystroke. Two tabs at one form type
 * into one draft: each field is that of whoever typed in it last.
 * @param empty the untouched form; what was kept is laid over it field by field.
 * @param isApart the forms of two tabs are for two things, e.g. two new cases: each keeps its own.
 */
export function useDraft<Fields extends object>(
  drafts: Drafts,
  place: string,
  empty: Fields,
  isApart = false,
): DraftHandle<Fields> {
  const [draft, setDraft] = useState<Fields>(() => overlay(empty, drafts.read(place, isApart)));
  const latest = useRef(draft);
  /** The fields as they lie on the device, as far as this tab knows. */
  const known = useRef(draft);
  const show = (fields: Fields) => {
    latest.current = fields;
    setDraft(fields);
  };
  useEffect(() => {
    if (isApart) return;
    const take = (theirs: Record<string, unknown> | null) => {
      if (theirs === null) return;
      const fields = overlay(empty, theirs);
      show(threeWay(known.current, latest.current, fields));
      known.current = fields;
    };
    const stop = drafts.listen(place, take);
    // What another tab typed after the first reading and before the listening told nobody here.
    take(drafts.read(place));
    return stop;
  }, [drafts, place, isApart]);
  const change = (part: Partial<Fields>) => {
    const mine = { ...latest.current, ...part };
    known.current = overlay(empty, drafts.write(place, mine, known.current, isApart));
    show(known.current);
  };
  const clear = () => {
    drafts.clear(place);
    known.current = empty;
    show(empty);
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
