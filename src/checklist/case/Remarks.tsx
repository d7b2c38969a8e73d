import { useEffect, useState } from "preact/hooks";
import { RemarkList } from "./RemarkList.tsx";
import type { ScreenProps } from "./screen-props.ts";

/** What there is to remark on this case; fetched and worked out once the case stands on the screen. */
export function Remarks({ tools, sops, view, log }: ScreenProps) {
  const [texts, setTexts] = useState<string[]>([]);
  const { state } = view;
  const { caseId, status } = state;
  const worked = `${caseId} ${status} ${state.rounds.length} ${state.sops.length}`;
  // A tick changes neither the SOP nor an ended step: nothing is worked out anew.
  useEffect(() => {
    let shown = true;
    import("./notices-on.ts").then(
      ({ noticesOn }) => shown && setTexts(noticesOn({ state, log }, tools, sops)),
      // Without a network the chunk may be missing: the case goes on without remarks.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [worked]);
  return <RemarkList texts={texts} />;
}
