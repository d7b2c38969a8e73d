import { useEffect, useMemo, useState } from "preact/hooks";
import { canonical } from "../../core/canonical.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Screen } from "../address.ts";
import type { Tools } from "../workplace.ts";
import { RemarkList } from "./RemarkList.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** Where a step is filled in. Nobody can mend the record's times there. */
const WORK: readonly Screen[] = ["kerja", "periksa", "tercatat"];

/**
 * What there is to remark on this case: wherever its record is looked at, and while a step is filled in
 * where its SOP is not to the letter one that is published now. Fetched once the case stands on the screen.
 */
export function Remarks({ tools, sops, view, log, address }: ScreenProps) {
  const [texts, setTexts] = useState<string[]>([]);
  const { state } = view;
  const { caseId, status } = state;
  const worked = `${caseId} ${status} ${state.rounds.length} ${state.sops.length}`;
  const usual = useMemo(() => state.sops.every((sop) => isHere(sop, tools)), [state.sops, tools]);
  const working = WORK.includes(address.screen);
  const asked = !usual || !working;
  // A tick changes neither the SOP nor an ended step: nothing is worked out anew.
  useEffect(() => {
    if (!asked) return;
    let shown = true;
    import("./notices-on.ts")
      .then(({ noticesOn }) => noticesOn({ state, log }, tools, sops, working))
      .then(
        (found) => shown && setTexts(found),
        // Without a network the chunk may be missing: the case goes on without remarks.
        () => undefined,
      );
    return () => {
      shown = false;
    };
  }, [worked, asked, working]);
  return asked ? <RemarkList texts={texts} /> : null;
}

/** Of what the page does not carry only a digest tells, which is looked at on demand. */
function isHere(sop: Sop, { published }: Tools): boolean {
  const one = published.here(sop.id);
  return one !== undefined && canonical(one) === canonical(sop);
}
