import { view as viewOf } from "../../core/case/view/view.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { setAbout } from "../../ui/live.tsx";
import { useMinute } from "../../ui/use-minute.ts";
import { useCase } from "../use-case.ts";
import { CaseHeader } from "./CaseHeader.tsx";
import { Facts } from "./Facts.tsx";
import { NewerVersion } from "./NewerVersion.tsx";
import { Notices } from "./Notices.tsx";
import { PrintedForm } from "./PrintedForm.tsx";
import { Remarks } from "./Remarks.tsx";
import { Screens } from "./Screens.tsx";
import { Steps } from "./Steps.tsx";
import type { CasePageProps } from "./screen-props.ts";

const Unreadable = onDemand(() =>
  import("../storage/Unreadable.tsx").then((part) => part.Unreadable),
);

const Standing = onDemand(() => import("../sharing/Standing.tsx").then((part) => part.Standing));

const SharedScreens = onDemand(() =>
  import("../sharing/SharedScreens.tsx").then((part) => part.SharedScreens),
);

const NotOpened = onDemand(() => import("./NotOpened.tsx").then((part) => part.NotOpened));

/** One case: header, the section asked for, the steps and the facts beside it. */
export function CasePage(props: CasePageProps) {
  const { tools, address } = props;
  const { session, calendar, now } = tools;
  const handle = useCase(session, address.caseId, now);
  const { opened } = handle;
  useMinute(now);
  if (opened.kind === "loading") return <p class="ui-quiet ui-loading">Memuat kasus…</p>;
  if (opened.kind === "newer" || opened.kind === "corrupted")
    return <Unreadable tools={tools} caseKey={address.caseId} kind={opened.kind} />;
  if (opened.kind !== "case")
    return (
      <NotOpened error={opened.kind === "failed" ? opened.error : null} onRetry={handle.look} />
    );
  setAbout(opened.state.number);
  const view = viewOf(opened.state, now(), calendar);
  const screen = { ...props, handle, view, log: opened.log };
  return (
    <article>
      <CaseHeader
        caseKey={address.caseId}
        view={view}
        screen={address.screen}
        saving={handle.saving}
        tools={tools}
      />
      <Notices tools={tools} caseKey={address.caseId} handle={handle} />
      {tools.shared && <Standing tools={tools} caseKey={address.caseId} />}
      <PrintedForm {...screen} />
      <NewerVersion {...screen} />
      <div class="k-case-body">
        <div class="k-case-side">
          <Steps caseKey={address.caseId} view={view} />
        </div>
        {tools.shared ? <SharedScreens {...screen} /> : <Screens {...screen} />}
        {address.screen !== "alur" && (
          <aside class="k-case-facts" aria-label="Keadaan kasus">
            <Facts view={view} />
            <Remarks {...screen} />
          </aside>
        )}
      </div>
    </article>
  );
}
