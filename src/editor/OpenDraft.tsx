import { useMemo } from "preact/hooks";
import type { Desk, DeskState } from "../browser/drafting/desk.ts";
import { examined } from "../core/draft/findings.ts";
import { wallClock } from "../core/time/zone.ts";
import { momentInWords } from "../core/words/time.ts";
import { SaveState } from "../ui/SaveState.tsx";
import { go, hrefOf, type Tab } from "./address.ts";
import { titleOf } from "./DraftList.tsx";
import { IdentityTab } from "./identity/IdentityTab.tsx";
import { StepsTab } from "./steps/StepsTab.tsx";
import { placeOf, type Tools } from "./tools.ts";
import { useDesk } from "./use-desk.ts";

interface OpenDraftProps {
  tools: Tools;
  id: string;
  tab: Tab;
}

/** One draft, open for writing. */
export function OpenDraft({ tools, id, tab }: OpenDraftProps) {
  const opened = useDesk(tools, id);
  if (opened.kind === "reading") return <p class="ui-quiet">Membuka konsep…</p>;
  if (opened.kind === "open") {
    return <Workbench tools={tools} id={id} tab={tab} desk={opened.desk} state={opened.state} />;
  }
  return (
    <div role="alert" class="ui-notice">
      <p>
        <strong>
          {opened.kind === "absent"
            ? "Konsep ini tidak ada di peramban ini."
            : "Konsep ini tidak dapat dibuka."}
        </strong>
      </p>
      <p>
        {opened.kind === "failed" && opened.newer
          ? "Ia ditulis oleh terbitan situs yang lebih baru. Isinya utuh; muat ulang halaman."
          : "Tidak ada yang diubah."}{" "}
        <a href={hrefOf({ draft: null, tab: "langkah" })}>Kembali ke daftar konsep</a>
      </p>
    </div>
  );
}

const NAMES: Record<Tab, string> = { langkah: "Langkah", identitas: "Identitas" };

interface WorkbenchProps extends OpenDraftProps {
  desk: Desk;
  state: DeskState;
}

function Workbench({ tools, id, tab, desk, state }: WorkbenchProps) {
  const draft = state.history.now;
  const today = wallClock(tools.clock()).day;
  const place = useMemo(() => placeOf(tools.site, today), [tools, today]);
  const found = useMemo(() => examined(draft, place), [draft, place]);
  return (
    <div class="s-bench">
      <Head desk={desk} state={state} />
      <nav class="s-tabs" aria-label="Bagian SOP">
        {(["identitas", "langkah"] as const).map((one) => (
          <a
            key={one}
            href={hrefOf({ draft: id, tab: one })}
            aria-current={one === tab ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              go({ draft: id, tab: one });
            }}
          >
            {NAMES[one]}
          </a>
        ))}
      </nav>
      {tab === "identitas" ? (
        <IdentityTab draft={draft} desk={desk} findings={found.findings} />
      ) : (
        <StepsTab draft={draft} desk={desk} found={found} tools={tools} id={id} />
      )}
    </div>
  );
}

function Head({ desk, state }: { desk: Desk; state: DeskState }) {
  const { history, saving, savedAt } = state;
  const draft = history.now;
  return (
    <header class="s-head">
      <div>
        <a
          class="s-back"
          href={hrefOf({ draft: null, tab: "langkah" })}
          onClick={(event) => {
            event.preventDefault();
            go({ draft: null, tab: "langkah" });
          }}
        >
          Semua konsep
        </a>
        <h2 class="ui-heading">{titleOf(draft)}</h2>
        <div class="s-state">
          <span class="ui-quiet">Konsep {draft.version}</span>
          {saving === "saved" ? (
            <SaveState
              saving={saving}
              says={`Tersimpan di peramban ini ${momentInWords(savedAt)}`}
            />
          ) : (
            <SaveState saving={saving} />
          )}
        </div>
        {state.error !== null && <NotStored desk={desk} state={state} />}
      </div>
      <div class="s-acts">
        <button
          type="button"
          class="ui-button ui-button-small"
          disabled={history.past.length === 0}
          onClick={desk.undo}
        >
          Urungkan
        </button>
        <button
          type="button"
          class="ui-button ui-button-small"
          disabled={history.undone.length === 0}
          onClick={desk.redo}
        >
          Ulangi
        </button>
      </div>
    </header>
  );
}

function NotStored({ desk, state }: { desk: Desk; state: DeskState }) {
  const diverged = state.error?.failure === "diverged";
  return (
    <p role="alert" class="ui-error">
      {diverged
        ? "Konsep ini diubah di tab lain, jadi tulisan di sini tidak disimpan di atasnya. Salin yang Anda perlukan, lalu muat ulang halaman."
        : "Yang terakhir Anda tulis belum tersimpan, tetapi masih ada di halaman ini."}{" "}
      {!diverged && (
        <button type="button" class="ui-link" onClick={() => void desk.flush()}>
          Coba simpan lagi
        </button>
      )}
    </p>
  );
}
