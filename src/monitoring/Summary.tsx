import { useMemo } from "preact/hooks";
import { type Assessments, openAssessments } from "../browser/kept/assessments.ts";
import type { OwnFacts } from "../browser/monitoring/own-facts.ts";
import type { KeyValue } from "../browser/store/key-value.ts";
import { dayOf, isoDay, type WorkCalendar } from "../core/calendar/calendar.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { Report } from "../core/monitoring/figures.ts";
import { type WorkingClock, workingClock } from "../core/monitoring/working-clock.ts";
import { type Address, periodOf } from "./address.ts";
import { Behind } from "./behind.tsx";
import { Controls } from "./Controls.tsx";
import { Months } from "./charts/Months.tsx";
import { Returns } from "./charts/Returns.tsx";
import { Roles } from "./charts/Roles.tsx";
import { StepTimes } from "./charts/StepTimes.tsx";
import { TimeSpent } from "./charts/TimeSpent.tsx";
import { WholeDays } from "./charts/WholeDays.tsx";
import { countedText } from "./counted-text.ts";
import { Definitions } from "./Definitions.tsx";
import { Entry } from "./Entry.tsx";
import { Exports } from "./Exports.tsx";
import { Findings } from "./Findings.tsx";
import { Flow } from "./Flow.tsx";
import { Forms } from "./Forms.tsx";
import { FormScreen } from "./forms/FormScreen.tsx";
import type { PublishedSop } from "./published-sop.ts";
import { Sources } from "./Sources.tsx";
import { useAddress } from "./use-address.ts";
import { useReport } from "./use-report.ts";
import { useSources } from "./use-sources.ts";

interface SummaryProps {
  sops: readonly PublishedSop[];
  calendar: WorkCalendar;
  office: OfficePaper;
  base: string;
  now: number;
  kv: KeyValue;
  own: OwnFacts;
  /** The browser keeps nothing: forms live as long as the page. */
  temporary: boolean;
  onStored: () => void;
}

/** Everything asked of the facts: which SOP, which period, and the figures or the form that follow. */
export function Summary(props: SummaryProps) {
  const { sops, now } = props;
  const ids = useMemo(() => sops.map(({ shape }) => shape.id), [sops]);
  const [address, go] = useAddress(now, ids);
  const sop = sops.find(({ shape }) => shape.id === address.sop);
  if (sop === undefined) return <p>Belum ada SOP yang terbit.</p>;
  return <Answer {...props} {...{ sop, address, go }} />;
}

interface AnswerProps extends SummaryProps {
  sop: PublishedSop;
  address: Address;
  go: (part: Partial<Address>) => void;
}

function Answer(props: AnswerProps) {
  const { sop, address, go, calendar, office, base, now, kv, own, temporary } = props;
  const clock = useMemo(() => workingClock(calendar), [calendar]);
  const store = useMemo(() => openAssessments(kv), [kv]);
  const sources = useSources(kv, own);
  const period = useMemo(() => periodOf(address), [address.first, address.last]);
  const question = { published: sop.shape, period, asOf: now, clock };
  const report = useReport(sources.facts, question);
  const { screen } = address;
  if (report === null || (screen !== "ringkasan" && report.period !== period)) {
    return <p role="status">Menghitung…</p>;
  }
  if (screen === "ringkasan") return <Overview {...props} {...{ report, clock, store, sources }} />;
  const back = () => go({ screen: "ringkasan" });
  const shared = { report, sop, store, now, office, temporary };
  return (
    <Behind cases={sources.cases} base={base}>
      <FormScreen key={screen} kind={screen} {...shared} onBack={back} />
    </Behind>
  );
}

interface OverviewProps extends AnswerProps {
  report: Report;
  clock: WorkingClock;
  store: Assessments;
  sources: ReturnType<typeof useSources>;
}

function Overview(props: OverviewProps) {
  const { sops, address, go, calendar, base, now, own, temporary, onStored } = props;
  const { report, clock, store } = props;
  const { facts, cases, counted, opening, problems, open, stop, close } = props.sources;
  const oldest = useMemo(() => oldestDay(facts), [facts]);
  const published = new Set(sops.map(({ shape }) => shape.id));
  return (
    <Behind cases={cases} base={base}>
      <Controls {...{ sops, address, now, oldest }} onChange={go} />
      <Sources
        own={idsOf(own.facts)}
        unreadable={own.unreadable}
        strangers={idsOf(facts.filter((one) => !published.has(one.sops[0].id)))}
        {...{ counted, opening, problems, temporary, onStored }}
        onOpen={open}
        onStop={stop}
        onClose={close}
      />
      {/* For the ear: the tiles below show these very numbers, and lead to their cases. */}
      <p role="status" class="ui-sr" data-given>
        {facts.length > 0 && countedText(report)}
      </p>
      <div class="m-figures">
        {facts.length === 0 ? <NoCases base={base} /> : <Figures report={report} />}
        <Forms {...{ address, store, base }} onGo={go} />
        {facts.length > 0 && <Exports {...{ report, clock, facts }} />}
        <Definitions calendar={calendar} dayMinutes={report.dayMinutes} />
      </div>
    </Behind>
  );
}

const idsOf = (facts: OwnFacts["facts"]) => facts.map(({ caseId }) => caseId);

function oldestDay(facts: OwnFacts["facts"]): string | null {
  const first = facts.reduce(
    (least, one) => Math.min(least, one.openedAt),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(first) ? isoDay(dayOf(first)) : null;
}

/** Nothing can be counted yet: what will be, and where it comes from. */
const NoCases = ({ base }: { base: string }) => (
  <section class="m-section" aria-labelledby="belum-ada-kasus">
    <h2 id="belum-ada-kasus">Belum ada yang dihitung</h2>
    <p>
      Angka di halaman ini berasal dari catatan kasus di peramban ini: berapa yang selesai tepat
      waktu, berapa lama tiap langkah dibanding waktu bakunya, dan di mana pekerjaan dikembalikan.
    </p>
    <p>
      <a href={`${base}kasus/`}>Mulai kasus</a>, atau tambahkan cadangan rekan dengan “Tambah berkas
      rekan”. Formulir di bawah juga dapat diisi tanpa angka.
    </p>
  </section>
);

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
