import { useMemo } from "preact/hooks";
import { standingOf } from "../../core/case/view/summary.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { useMinute } from "../../ui/use-minute.ts";
import type { ListQuery } from "../address.ts";
import { navigate } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { Attention } from "./Attention.tsx";
import { Filters } from "./Filters.tsx";
import { type Line, select } from "./query.ts";
import { Rows } from "./Rows.tsx";
import type { Entry } from "./use-entries.ts";

interface CasesProps {
  tools: Tools;
  sops: readonly Sop[];
  query: ListQuery;
  entries: readonly Entry[];
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

/** The cases of this device, searched, filtered and sorted by what the address says. */
export function Cases({ tools, sops, query, entries, picked, onPicked }: CasesProps) {
  const lines = useLines(entries, tools);
  return (
    <>
      <Attention lines={lines} query={query} />
      <Filters
        query={query}
        sops={sops}
        onQuery={(next) => navigate({ at: "list", query: next }, "replace")}
      />
      <Rows
        tools={tools}
        query={query}
        lines={select(lines, query)}
        total={lines.length}
        picked={picked}
        onPicked={onPicked}
      />
    </>
  );
}

function useLines(entries: readonly Entry[], { calendar, now }: Tools): Line[] {
  const minute = useMinute(now);
  return useMemo(() => {
    const at = now();
    return entries.flatMap(({ key, summary }) =>
      summary ? [{ key, summary, ...standingOf(summary, at, calendar) }] : [],
    );
  }, [entries, calendar, now, minute]);
}
