import { useEffect, useState } from "preact/hooks";
import type { PublishedSops } from "../browser/published/sops.ts";
import type { Sop } from "../core/sop/schema.ts";

/** A published SOP on its way to a screen. */
export interface Awaited {
  /** Undefined until it is here. */
  sop: Sop | undefined;
  failed: boolean;
  /** Asks (again). @returns nothing where it cannot be had. Never rejects. */
  load(): Promise<Sop | undefined>;
}

/** A published SOP: at once where it is here, else fetched. @param id "" asks for none. */
export function usePublished(sops: PublishedSops, id: string): Awaited {
  const [answer, setAnswer] = useState({ id: "", failed: false });
  const load = () => {
    setAnswer({ id, failed: false });
    return sops.get(id).then(
      (sop) => {
        setAnswer({ id, failed: false });
        return sop;
      },
      () => {
        setAnswer({ id, failed: true });
        return undefined;
      },
    );
  };
  const sop = sops.here(id);
  useEffect(() => {
    if (id !== "" && !sop) load();
  }, [id]);
  return { sop, failed: !sop && answer.failed && answer.id === id, load };
}
