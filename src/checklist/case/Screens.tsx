import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseView } from "../../core/case/view.ts";
import type { CaseHandle } from "../use-case.ts";
import type { CasePageProps } from "./CasePage.tsx";
import { Recorded } from "./Recorded.tsx";
import { WorkScreen } from "./WorkScreen.tsx";

export interface ScreenProps extends CasePageProps {
  handle: CaseHandle;
  view: CaseView;
  log: readonly RecordedEvent[];
}

/** The section of the case that the address names. */
export function Screens(props: ScreenProps) {
  const { address, view, handle, now, base } = props;
  const work = (checking: boolean) => (
    <WorkScreen
      caseKey={address.caseId}
      view={view}
      checking={checking}
      run={handle.run}
      now={now}
      base={base}
    />
  );
  switch (address.screen) {
    case "tercatat":
      return (
        <div class="k-case-main">{<Recorded caseKey={address.caseId} state={view.state} />}</div>
      );
    case "periksa":
      return <div class="k-case-main">{work(true)}</div>;
    default:
      return <div class="k-case-main">{work(false)}</div>;
  }
}
