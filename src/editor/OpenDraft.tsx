import { useMemo } from "preact/hooks";
import type { Desk, DeskState } from "../browser/drafting/desk.ts";
import { titleOf } from "../core/draft/title.ts";
import { wallClock } from "../core/time/zone.ts";
import { onDemand } from "../ui/lazy.tsx";
import { ScreenHeading, setAbout } from "../ui/live.tsx";
import { go, hrefOf, TABS, type Tab } from "./address.ts";
import { ChangesTab } from "./changes/ChangesTab.tsx";
import { Head } from "./Head.tsx";
import { IdentityTab } from "./identity/IdentityTab.tsx";
import { StepsTab } from "./steps/StepsTab.tsx";
import { Told } from "./Told.tsx";
import { placeOf, type Tools } from "./tools.ts";
import { useDesk } from "./use-desk.ts";
import { useExamined } from "./use-examined.ts";

const PreviewTab = onDemand(() =>
  import("./preview/PreviewTab.tsx").then((part) => part.PreviewTab),
);
const TrialTab = onDemand(() => import("./trial/TrialTab.tsx").then((part) => part.TrialTab));
const OutTab = onDemand(() => import("./out/OutTab.tsx").then((part) => part.OutTab));

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
    return <Workbench tools={tools} tab={tab} desk={opened.desk} state={opened.state} />;
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

const NAMES: Record<Tab, string> = {
  identitas: "Identitas",
  langkah: "Langkah",
  perubahan: "Perubahan",
  pratinjau: "Pratinjau",
  coba: "Coba jalankan",
  keluar: "Keluar",
};

interface WorkbenchProps extends Omit<OpenDraftProps, "id"> {
  desk: Desk;
  state: DeskState;
}

function Workbench({ tools, tab, desk, state }: WorkbenchProps) {
  const draft = state.history.now;
  setAbout(titleOf(draft));
  const today = wallClock(tools.clock()).day;
  const place = useMemo(() => placeOf(tools.site, today), [tools, today]);
  const found = useExamined(draft, place);
  return (
    <div class="s-bench">
      <Head desk={desk} state={state} />
      <div class="ui-sr">
        <ScreenHeading text={NAMES[tab]} level={3} />
      </div>
      <Told desk={desk} state={state} />
      <nav class="s-tabs" aria-label="Bagian SOP">
        {TABS.map((one) => (
          <a
            key={one}
            href={hrefOf({ draft: state.id, tab: one })}
            aria-current={one === tab ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              go({ draft: state.id, tab: one });
            }}
          >
            {NAMES[one]}
          </a>
        ))}
      </nav>
      {tab === "identitas" && (
        <IdentityTab draft={draft} desk={desk} findings={found.findings} site={tools.site} />
      )}
      {tab === "langkah" && (
        <StepsTab draft={draft} desk={desk} found={found} tools={tools} id={state.id} />
      )}
      {tab === "perubahan" && (
        <ChangesTab draft={draft} desk={desk} found={found} site={tools.site} />
      )}
      {tab === "pratinjau" && <PreviewTab draft={draft} found={found} site={tools.site} />}
      {tab === "coba" && <TrialTab draft={draft} found={found} tools={tools} id={state.id} />}
      {tab === "keluar" && (
        <OutTab draft={draft} desk={desk} found={found} tools={tools} id={state.id} />
      )}
    </div>
  );
}
