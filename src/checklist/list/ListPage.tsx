import { useState } from "preact/hooks";
import type { DeskQuery } from "../../core/case/desk/query.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { ReadFailure } from "../storage/ReadFailure.tsx";
import { StorageBar } from "../storage/StorageBar.tsx";
import { Unsaved } from "../storage/Unsaved.tsx";
import type { Tools } from "../workplace.ts";
import { Cases } from "./Cases.tsx";
import { EmptyList } from "./EmptyList.tsx";
import { type Entries, useEntries } from "./use-entries.ts";

const Bulk = onDemand(() => import("./Bulk.tsx").then((part) => part.Bulk));
const UnreadableList = onDemand(() =>
  import("../storage/UnreadableList.tsx").then((part) => part.UnreadableList),
);

const OfficeBar = onDemand(() => import("../sharing/OfficeBar.tsx").then((part) => part.OfficeBar));

const NONE: ReadonlySet<string> = new Set();

interface ListPageProps {
  tools: Tools;
  sops: readonly ListedSop[];
  query: DeskQuery;
}

/** All cases on this device, below those that only this page holds. */
export function ListPage(props: ListPageProps) {
  const { session } = props.tools;
  const list = useEntries(session);
  return (
    <>
      {session.memory.heldKeys().length > 0 && <Unsaved session={session} />}
      {props.tools.shared && (
        // Its place is kept from the start: a link that moves under the pointer is pressed in vain.
        <div class="k-beside">
          <OfficeBar tools={props.tools} />
        </div>
      )}
      <List {...props} {...list} />
    </>
  );
}

/** The list, or what a case is when there is none yet. */
function List({ tools, sops, query, entries, failure, read }: ListPageProps & Entries) {
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  if (failure)
    return <ReadFailure what="Daftar kasus tidak dapat dibaca." error={failure} onRetry={read} />;
  if (entries === null) return <p class="ui-quiet ui-loading">Memuat daftar kasus…</p>;
  const unreadable = entries.filter(({ kind }) => kind !== "case");
  return (
    <section class="k-list-page">
      {entries.some(({ summary }) => summary) ? (
        <Cases
          tools={tools}
          sops={sops}
          query={query}
          entries={entries}
          picked={picked ?? NONE}
          onPicked={setPicked}
        />
      ) : (
        <EmptyList sop={query.sop} shares={tools.shared !== null} />
      )}
      {picked && <Bulk tools={tools} entries={entries} picked={picked} onPicked={setPicked} />}
      {unreadable.length > 0 && <UnreadableList session={tools.session} entries={unreadable} />}
      <StorageBar tools={tools} entries={entries} />
    </section>
  );
}
