import { useMemo } from "preact/hooks";
import type { OwnFacts } from "../browser/monitoring/own-facts.ts";
import { dayOf, isoDay, type WorkCalendar } from "../core/calendar/calendar.ts";
import type { Report } from "../core/monitoring/figures.ts";
import type { SopShape } from "../core/monitoring/shape.ts";
import { workingClock } from "../core/monitoring/working-clock.ts";
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
import { Findings } from "./Findings.tsx";
import { Flow } from "./Flow.tsx";
import { useAddress } from "./use-address.ts";
import { useReport } from "./use-report.ts";

interface SummaryProps {
  sops: readonly SopShape[];
  calendar: WorkCalendar;
  base: string;
  now: number;
  own: OwnFacts;
}

/** Everything asked of the facts: which SOP, which period, and the figures that follow. */
export function Summary({ sops, calendar, base, now, own }: SummaryProps) {
  const ids = useMemo(() => sops.map(({ id }) => id), [sops]);
  const [address, go] = useAddress(now, ids);
  const clock = useMemo(() => workingClock(calendar), [calendar]);
  const published = sops.find(({ id }) => id === address.sop) ?? sops[0];
  const cases = useMemo(
    () => new Map(own.facts.map((facts) => [facts.caseId, { facts, from: null }])),
    [own],
  );
  const oldest = useMemo(() => {
    const first = own.facts.reduce((least, { openedAt }) => Math.min(least, openedAt), now);
    return own.facts.length === 0 ? null : isoDay(dayOf(first));
  }, [own]);
  if (published === undefined) return <p>Belum ada SOP yang terbit.</p>;
  return (
    <Behind cases={cases} base={base}>
      <Controls {...{ sops, address, now, oldest }} onChange={go} />
      <Answer
        facts={own.facts}
        question={{ published, period: periodOf(address), asOf: now, clock }}
        calendar={calendar}
      />
    </Behind>
  );
}

interface AnswerProps {
  facts: OwnFacts["facts"];
  question: Parameters<typeof useReport>[1];
  calendar: WorkCalendar;
}

function Answer({ facts, question, calendar }: AnswerProps) {
  const report = useReport(facts, question);
  if (report === null) return <p role="status">Menghitung…</p>;
  return <Figures report={report} calendar={calendar} />;
}

function Figures({ report, calendar }: { report: Report; calendar: WorkCalendar }) {
  return (
    <div class="m-figures">
      <Flow flow={report.flow} />
      <Findings report={report} />
      <StepTimes report={report} />
      <TimeSpent report={report} />
      <WholeDays report={report} />
      <Returns report={report} />
      <Roles report={report} />
      <Months report={report} />
      <Entry report={report} />
      <Definitions calendar={calendar} dayMinutes={report.dayMinutes} />
    </div>
  );
}
