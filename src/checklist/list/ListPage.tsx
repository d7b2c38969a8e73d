import { useEffect, useState } from "preact/hooks";
import type { WorkCalendar } from "../../core/calendar/calendar.ts";
import { type CaseSummary, summaryClocks } from "../../core/case/summary.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { ListQuery } from "../address.ts";
import { Link, navigate } from "../navigation.tsx";
import { ScreenHeading } from "../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { EmptyList } from "./EmptyList.tsx";
import { Filters } from "./Filters.tsx";
import { type Line, select } from "./query.ts";
import { Rows } from "./Rows.tsx";

interface ListPageProps {
  tools: Tools;
  sops: readonly Sop[];
  query: ListQuery;
}

/** All cases on this device, searched, filtered and sorted by what the address says. */
export function ListPage({ tools, sops, query }: ListPageProps) {
  const lines = useLines(tools);
  if (lines === null) return <p class="k-quiet">Memuat daftar kasus…</p>;
  if (lines === "failed")
    return (
      <p class="k-error" role="alert">
        Daftar kasus tidak dapat dibaca. Muat ulang halaman.
      </p>
    );
  const shown = select(lines, query);
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
          <Filters
            query={query}
            sops={sops}
            onQuery={(next) => navigate({ at: "list", query: next }, "replace")}
          />
          <Rows lines={shown} total={lines.length} />
        </>
      )}
    </section>
  );
}

function useLines({ session, calendar, now }: Tools) {
  const [lines, setLines] = useState<Line[] | "failed" | null>(null);
  useEffect(() => {
    const read = async () => {
      try {
        const entries = await session.list();
        const at = now();
        setLines(
          entries.flatMap(({ key, summary }) =>
            summary ? [lineOf(key, summary, at, calendar)] : [],
          ),
        );
      } catch {
        setLines("failed");
      }
    };
    read();
    return session.subscribe((change) => {
      if (change.type === "list") read();
    });
  }, [session, calendar, now]);
  return lines;
}

const lineOf = (key: string, summary: CaseSummary, at: number, calendar: WorkCalendar): Line => ({
  key,
  summary,
  clocks: summaryClocks(summary, at, calendar),
});
