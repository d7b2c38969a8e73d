import { useLayoutEffect } from "preact/hooks";
import type { CaseView } from "../../core/case/view/view.ts";
import { SaveState, type Saving } from "../../ui/SaveState.tsx";
import { caseAt, type Screen } from "../address.ts";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { BackupAge } from "./BackupAge.tsx";
import { Clocks } from "./Clocks.tsx";

interface CaseHeaderProps {
  caseKey: string;
  view: CaseView;
  screen: Screen;
  saving: Saving;
  tools: Tools;
}

const SECTIONS: { screen: Screen; label: string; also: Screen[] }[] = [
  {
    screen: "kerja",
    label: "Langkah kini",
    also: ["periksa", "tercatat", "lewati", "sahkan", "disahkan"],
  },
  { screen: "alur", label: "Bagan alir", also: [] },
  { screen: "riwayat", label: "Riwayat", also: ["isian", "koreksi"] },
  {
    screen: "kelola",
    label: "Berkas dan tindakan",
    also: ["serah", "tugaskan", "waktu", "arsip", "pindah", "batalkan", "buka-kembali", "hapus"],
  },
];

/** What the way past the menu leads to. */
const TOP = "_top";

/** A page has one heading of the first level: while a case is shown, that is the case. */
function useOnlyHeading() {
  useLayoutEffect(() => {
    const ofPage = document.getElementById(TOP);
    const place = ofPage?.parentElement;
    ofPage?.remove();
    return () => ofPage && place?.prepend(ofPage);
  }, []);
}

/** Which case this is, how it stands in time, whether it is saved, and its four sections. */
export function CaseHeader({ caseKey, view, screen, saving, tools }: CaseHeaderProps) {
  const { state, actions } = view;
  useOnlyHeading();
  return (
    <header class="k-case-header">
      <div class="k-case-line">
        <nav aria-label="Jejak">
          <Link to={listAsLeft()}>Daftar kasus</Link>
          <span aria-hidden="true"> ›</span>
        </nav>
        <SaveState saving={tools.temporary || !tools.draftsKept ? "failed" : saving} />
        <BackupAge {...tools} />
      </div>
      <div class="k-case-line">
        <h1 id={TOP} class="k-case-title">
          <span class="k-case-number">{state.number}</span> {state.subject}
        </h1>
        {actions.includes("handOver") && screen !== "serah" && (
          <Link to={caseAt(caseKey, "serah")} class="ui-button ui-button-small">
            Serahkan
          </Link>
        )}
      </div>
      <Clocks view={view} now={tools.now()} />
      <nav class="k-sections" aria-label="Bagian kasus">
        {SECTIONS.map((section) => (
          <Link
            key={section.screen}
            to={caseAt(caseKey, section.screen)}
            current={section.screen === screen || section.also.includes(screen)}
          >
            {section.label}
          </Link>
        ))}
      </nav>
    </header>
  );
}
