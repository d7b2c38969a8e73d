import { useState } from "preact/hooks";
import { isSomeone, roleCounts } from "../../core/case/desk/me.ts";
import { ordered } from "../../core/case/desk/order.ts";
import { type DeskQuery, filtered, inView, viewOf } from "../../core/case/desk/query.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { ScreenHeading } from "../../ui/live.tsx";
import { navigate } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { Chips } from "./Chips.tsx";
import { Finder } from "./Finder.tsx";
import { Lens } from "./Lens.tsx";
import { NewCaseLink } from "./NewCaseLink.tsx";
import { Rows } from "./Rows.tsx";
import type { Entry } from "./use-entries.ts";
import { useHits } from "./use-hits.ts";
import { useLines } from "./use-lines.ts";
import { useMe } from "./use-me.ts";
import { useTold } from "./use-told.ts";
import { Views } from "./Views.tsx";

const Filters = onDemand(() => import("./Filters.tsx").then((part) => part.Filters));
const NothingFound = onDemand(() => import("./NothingFound.tsx").then((part) => part.NothingFound));

interface CasesProps {
  tools: Tools;
  sops: readonly ListedSop[];
  query: DeskQuery;
  entries: readonly Entry[];
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

/** The cases of this device: whose and which of them the address says. */
export function Cases({ tools, sops, query, entries, picked, onPicked }: CasesProps) {
  const [unfolded, setUnfolded] = useState(false);
  const lines = useLines(entries, tools);
  const me = useMe(tools.me);
  const view = viewOf(query, isSomeone(me));
  const now = tools.now();
  const hits = useHits(lines, query.search);
  const inside = inView(hits, view, me);
  const shown = ordered(filtered(inside, query, now), query.sort);
  const roles = roleCounts(
    tools.parts,
    lines.map(({ summary }) => summary),
  );
  const asked = { ...query, view };
  useTold(asked, shown.length);
  const go = (next: DeskQuery) => navigate({ at: "list", query: next }, "replace");
  return (
    <>
      <div class="k-list-head">
        <ScreenHeading text="Daftar kasus" />
        <Lens me={me} roles={roles} store={tools.me} />
        <NewCaseLink sop={query.sop} />
      </div>
      <div class="k-desk">
        <Views lines={hits} search={query.search} view={view} me={me} />
        <Finder query={asked} onQuery={go} open={unfolded} onOpen={setUnfolded} />
      </div>
      {unfolded && <Filters query={asked} sops={sops} roles={roles} onQuery={go} />}
      <Chips lines={inside} query={asked} roles={roles} now={now} />
      {shown.length === 0 && (
        <NothingFound query={asked} hits={hits.length} roles={roles} me={me} />
      )}
      <Rows
        tools={tools}
        query={asked}
        lines={shown}
        total={lines.length}
        many={sops.length > 1}
        picked={picked}
        onPicked={onPicked}
      />
    </>
  );
}
