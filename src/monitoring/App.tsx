import { useEffect, useMemo, useState } from "preact/hooks";
import { systemClock } from "../browser/platform/clock.ts";
import { localforageKeyValue } from "../browser/store/localforage.ts";
import { orTemporary } from "../browser/store/temporary.ts";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { OfficePaper } from "../core/form/office.ts";
import { outOf } from "../core/words/number.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useMinute } from "../ui/use-minute.ts";
import type { PublishedSop } from "./published-sop.ts";
import { Summary } from "./Summary.tsx";
import { useFacts } from "./use-facts.ts";

interface AppProps {
  sops: readonly PublishedSop[];
  calendar: WorkCalendar;
  office: OfficePaper;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
}

/** The monitoring page. */
export const App = (props: AppProps) => (
  <OwnWords>
    <Figures {...props} />
  </OwnWords>
);

/** First the facts of the cases here, then whatever is asked of them. */
function Figures({ sops, calendar, office, base }: AppProps) {
  const { kv, isTemporary } = useMemo(() => orTemporary(localforageKeyValue()), []);
  const minute = useMinute(systemClock);
  const now = useMemo(systemClock, [minute]);
  const [times, setTimes] = useState(0);
  const facts = useFacts(kv, times);
  const [temporary, setTemporary] = useState(false);
  useEffect(() => {
    // A store that cannot be asked shows as a failed read below.
    isTemporary().then(setTemporary, () => undefined);
  }, [isTemporary]);
  if (facts.kind === "failed") {
    return (
      <div role="alert" class="ui-notice">
        <p>
          <strong>{facts.happened}</strong>
        </p>
        <p>{facts.next}</p>
      </div>
    );
  }
  if (facts.kind === "reading") {
    return (
      <p role="status" class="m-reading">
        Membaca catatan kasus di peramban ini…
        {facts.of > 0 && ` ${outOf(facts.done, facts.of)}`}
      </p>
    );
  }
  return (
    <>
      {temporary && <Refused />}
      <Summary
        {...{ sops, calendar, office, base, now, kv, temporary }}
        own={facts.own}
        onStored={() => setTimes(times + 1)}
      />
    </>
  );
}

/** Nothing is kept here: said before anyone types an assessment into a page that will forget it. */
function Refused() {
  return (
    <div role="alert" class="ui-notice">
      <p>
        <strong>Peramban menolak menyimpan data situs ini.</strong> Angka hanya berasal dari berkas
        yang Anda tambahkan, dan formulir hilang bila halaman ditutup: unduh PDF-nya sebelum itu,
        atau buka situs ini di jendela biasa.
      </p>
    </div>
  );
}
