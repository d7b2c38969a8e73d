import { useCallback, useEffect, useState } from "preact/hooks";
import type { CaseState } from "../../core/case/state.ts";
import type { Tools } from "../workplace.ts";

/** The digests whose bytes are on this device; null until known. `look` asks again. */
export function useHere(
  tools: Pick<Tools, "papers">,
  { files }: CaseState,
): { here: ReadonlySet<string> | null; look: () => Promise<void> } {
  const [here, setHere] = useState<ReadonlySet<string> | null>(null);
  const look = useCallback(async () => {
    // What cannot be asked for is not called missing.
    const found = await tools
      .papers()
      .then((papers) => papers.here())
      .catch(() => null);
    setHere(found);
  }, [tools]);
  // Another tab may have attached something: its event is here by then. Other acts leave the files as they
  // are, and asking counts every key of the store.
  useEffect(() => void look(), [look, files]);
  return { here, look };
}
