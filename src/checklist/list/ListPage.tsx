import { useMemo, useState } from "preact/hooks";
import type { WorkCalendar } from "../../core/calendar/calendar.ts";
import { type CaseSummary, summaryClocks } from "../../core/case/summary.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { ListQuery } from "../address.ts";
import { Link, navigate } from "../navigation.tsx";
import { StorageBar } from "../storage/StorageBar.tsx";
import { ReadFailure } from "../storage/trouble.tsx";
import { onDemand } from "../ui/lazy.tsx";
import { ScreenHeading } from "../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { Attention } from "./Attention.tsx";
import { EmptyList } from "./EmptyList.tsx";
import { Filters } from "./Filters.tsx";
import { type Line, select } from "./query.ts";
import { Rows } from "./Rows.tsx";
import { type Entry, useEntries } from "./use-entries.ts";

const PickedBackup = onDemand(() => import("./PickedBackup.tsx").then((part) => part.PickedBackup));
const UnreadableList = onDemand(() =>
  import("../storage/UnreadableList.tsx").then((part) => part.UnreadableList),
);

const NONE: ReadonlySet<string> = new Set();

interface ListPageProps {
  tools: Tools;
  sops: readonly Sop[];
  query: ListQuery;
}

/** All cases on this device, searched, filtered and sorted by what the address says. */
export function ListPage({ tools, sops, query }: ListPageProps) {
  const { entries, failure, read } = useEntries(tools.session);
  const lines = useLines(entries, tools);
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  if (failure)
    return <ReadFailure what="Daftar kasus tidak dapat dibaca." error={failure} onRetry={read} />;
  if (entries === null || lines === null)
    return <p class="k-quiet k-loading">Memuat daftar kasus…</p>;
  const shown = select(lines, query);
  const unreadable = entries.filter(({ kind }) => kind !== "case");
  return (
    <section class="k-stack-wide">
      <div class="k-list-head">
        <ScreenHeading text="Daftar kasus" />
        <Link to={{ at: "new", sop: query.sop }} class="k-button k-button-primary">
          Mulai kasus baru
        </Link>
      </div>
      {lines.length === 0 ? (
        <EmptyList />
      ) : (
        <>
          <Attention lines={lines} query={query} />
          <Filters
            query={query}
            sops={sops}
            onQuery={(next) => navigate({ at: "list", query: next }, "replace")}
          />
          <Rows lines={shown} total={lines.length} picked={picked ?? NONE} onPicked={setPicked} />
        </>
      )}
      {picked && <PickedBackup tools={tools} picked={picked} />}
      {unreadable.length > 0 && <UnreadableList session={tools.session} entries={unreadable} />}
      <StorageBar tools={tools} entries={entries} />
    </section>
  );
}

function useLines(entries: Entry[] | null, { calendar, now }: Tools): Line[] | null {
  return useMemo(() => {
    const at = now();
    return (
      entries?.flatMap(({ key, summary }) =>
        summary ? [lineOf(key, summary, at, calendar)] : [],
      ) ?? null
    );
  }, [entries, calendar, now]);
}

const lineOf = (key: string, summary: CaseSummary, at: number, calendar: WorkCalendar): Line => ({
  key,
  summary,
  clocks: summaryClocks(summary, at, calendar),
});
