import { useEffect, useState } from "preact/hooks";
import type { MeStore } from "../../browser/kept/me.ts";
import type { Me } from "../../core/case/desk/me.ts";

/** Whose desk this is, in step with other tabs. */
export function useMe(store: MeStore): Me {
  const [me, setMe] = useState(() => store.read());
  useEffect(() => store.subscribe(() => setMe(store.read())), [store]);
  return me;
}
