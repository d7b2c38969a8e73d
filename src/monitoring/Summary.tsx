import { useMemo } from "preact/hooks";
import { openAssessments } from "../browser/monitoring/assessments.ts";
import type { OwnFacts } from "../browser/monitoring/own-facts.ts";
import type { KeyValue } from "../browser/store/key-value.ts";
import { dayOf, isoDay, type WorkCalendar } from "../core/calendar/calendar.ts";
import type { Report } from "../core/monitoring/figures.ts";
import { workingClock } from "../core/monitoring/working-clock.ts";
import type { PublishedSop } from "./App.tsx";
import { periodOf } from "./address.ts";
import { Behind } from "./behind.tsx";
import { Controls } from "./Controls.tsx";
import { Months } from "./charts/Months.tsx";
import { Returns } from "./charts/Returns.tsx";
import { Roles } from "./charts/Roles.tsx";
import { StepTimes } from "./charts/StepTimes.tsx";
import { TimeSpent } from "./charts/TimeSpent.tsx";
import { WholeDays } from "./charts/WholeDays.tsx";
import { Definitions } from "./Definitions.tsx";
import { Entry } from "./Entry.tsx";
import { Exports } from "./Exports.tsx";
import { Findings } from "./Findings.tsx";
import { Flow } from "./Flow.tsx";
import { Forms } from "./Forms.tsx";
import { FormScreen } from "./forms/FormScreen.tsx";
import { Sources } from "./Sources.tsx";
import { useAddress } from "./use-address.ts";
import { useReport } from "./use-report.ts";
import { useSources } from "./use-sources.ts";

interface SummaryProps {
  sops: readonly PublishedSop[];
  calendar: WorkCalendar;
  base: string;
  now: number;
  kv: KeyValue;
  own: OwnFacts;
  onStored: () => void;
}

/** Everything asked of the facts: which SOP, which period, and the figures or the form that follow. */
export function Summary({ sops, calendar, base, now, kv, own, onStored }: SummaryProps) {
  const ids = useMemo(() => sops.map(({ shape }) => shape.id), [sops]);
  const [address, go] = useAddress(now, ids);
  const clock = useMemo(() => workingClock(calendar), [calendar]);
  const store = useMemo(() => openAssessments(kv), [kv]);
  const sop = sops.find(({ shape }) => shape.id === address.sop) ?? sops[0];
  const { facts, cases, counted, opening, open, close } = useSources(kv, own);
  const oldest = useMemo(() => oldestDay(facts), [facts]);
  const period = useMemo(() => periodOf(address), [address.first, address.last]);
  const published = sop?.shape ?? NO_SOP;
  const report = useReport(facts, { published, period, asOf: now, clock });
  if (sop === undefined) return <p>Belum ada SOP yang terbit.</p>;
  if (report === null) return <p role="status">Menghitung…</p>;
  const { screen } = address;
  if (screen !== "ringkasan") {
    if (report.period !== period) return <p role="status">Menghitung…</p>;
    const back = () => go({ screen: "ringkasan" });
    return <FormScreen key={screen} kind={screen} {...{ report, sop, store, now }} onBack={back} />;
  }
  return (
    <Behind cases={cases} base={base}>
      <Controls {...{ sops, address, now, oldest }} onChange={go} />
      <Sources
        own={own.facts.length}
        unreadable={own.unreadable}
        {...{ counted, opening, onStored }}
        onOpen={open}
        onClose={close}
      />
      <div class="m-figures">
        <Figures report={report} />
        <Forms {...{ address, store, base }} onGo={go} />
        <Exports {...{ report, clock }} facts={facts} />
        <Definitions calendar={calendar} dayMinutes={report.dayMinutes} />
      </div>
    </Behind>
  );
}

const NO_SOP = { id: "", version: "0", name: "", workingDays: 1, actors: [], steps: [] };

function oldestDay(facts: OwnFacts["facts"]): string | null {
  const first = facts.reduce(
    (least, one) => Math.min(least, one.openedAt),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(first) ? isoDay(dayOf(first)) : null;
}

function Figures({ report }: { report: Report }) {
  return (
    <>
      <Flow report={report} />
      <Findings report={report} />
      <StepTimes report={report} />
      <TimeSpent report={report} />
      <WholeDays report={report} />
      <Returns report={report} />
      <Roles report={report} />
      <Months report={report} />
      <Entry report={report} />
    </>
  );
}
