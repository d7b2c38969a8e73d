import { useEffect, useState } from "preact/hooks";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import type { Tools } from "../workplace.ts";

/** The readable cases of this device; none until they are read, and where they cannot be. */
export function useCases({ session }: Pick<Tools, "session">): readonly CaseSummary[] {
  const [cases, setCases] = useState<readonly CaseSummary[]>([]);
  useEffect(() => {
    session.list().then(
      (all) => setCases(all.flatMap(({ summary }) => summary ?? [])),
      () => undefined,
    );
  }, [session]);
  return cases;
}
