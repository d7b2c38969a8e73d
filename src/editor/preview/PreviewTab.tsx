import { useEffect, useState } from "preact/hooks";
import type { Draft } from "../../core/draft/draft.ts";
import { drawableOf } from "../../core/draft/drawable.ts";
import type { Examined } from "../../core/draft/examine.ts";
import type { Paged } from "../../core/form/boxes.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { PaperPages } from "../../paper/PaperPages.tsx";
import { showPaperFace } from "../../pdf/paper-face.ts";
import { announce } from "../../ui/live.tsx";
import { Differences } from "../changes/Differences.tsx";
import { Making } from "../out/Making.tsx";
import { PaperPick } from "../out/PaperPick.tsx";
import { type Document, draftPages, draftPdf } from "../out/paper.ts";
import type { Site } from "../tools.ts";

interface PreviewTabProps {
  draft: Draft;
  found: Examined;
  site: Site;
}

const DOCUMENTS: readonly (readonly [Document, string])[] = [
  ["official", "Naskah SOP"],
  ["blank", "Formulir kosong"],
];

/** The papers as they will be, page by page, and beside them what changed against the version before. */
export function PreviewTab({ draft, found, site }: PreviewTabProps) {
  const [which, setWhich] = useState<Document>("official");
  const [paper, setPaper] = useState<PaperSize>("a4");
  const { sop } = found;
  const was = draft.base === null ? undefined : site.sops.find(({ id }) => id === draft.code);
  useEffect(() => void showPaperFace(), []);
  return (
    <div class="s-preview">
      <section class="ui-stack" aria-labelledby="s-kertas">
        <h3 id="s-kertas">Di atas kertas</h3>
        <p class="ui-quiet">
          Bertanda KONSEP sampai diterbitkan. PDF-nya memuat halaman yang sama dengan yang tampil di
          sini.
        </p>
        <div class="s-preview-picks">
          <fieldset class="ui-buttons">
            <legend class="ui-legend">Dokumen</legend>
            {DOCUMENTS.map(([one, name]) => (
              <button
                key={one}
                type="button"
                class="ui-button ui-button-small"
                aria-pressed={one === which}
                onClick={() => {
                  setWhich(one);
                  announce(`${name} ditampilkan.`);
                }}
              >
                {name}
              </button>
            ))}
          </fieldset>
          <PaperPick value={paper} onValue={setPaper} />
        </div>
        <Sheets sop={sop} which={which} paper={paper} />
      </section>
      <div class="ui-stack s-preview-changes">
        {was ? (
          <Differences was={was} becomes={sop} />
        ) : (
          <section class="ui-stack" aria-labelledby="s-beda">
            <h3 id="s-beda">Yang berubah</h3>
            <p class="ui-quiet">
              SOP ini belum pernah terbit, jadi belum ada versi untuk dibandingkan.
            </p>
          </section>
        )}
      </div>
    </div>
  );
}

interface SheetsProps {
  sop: Sop;
  which: Document;
  paper: PaperSize;
}

type Laid = "laying" | "empty" | "failed" | Paged;

function Sheets({ sop, which, paper }: SheetsProps) {
  const [laid, setLaid] = useState<Laid>("laying");
  useEffect(() => {
    // The tab is painted first: a long SOP takes a while to be laid out.
    const later = setTimeout(() => setLaid(layOut(sop, which, paper)));
    return () => clearTimeout(later);
  }, [sop, which, paper]);
  if (laid === "laying") return <p class="ui-quiet">Menata halaman…</p>;
  if (laid === "empty") {
    return (
      <p>
        Belum ada yang dapat ditampilkan: letakkan dahulu simbol pelaksana pada tab Langkah. Konsep
        Anda utuh.
      </p>
    );
  }
  if (laid === "failed") {
    return (
      <p class="ui-error">
        Halaman belum dapat ditata dari konsep ini. Konsep Anda utuh; perbaiki dahulu temuan pada
        tab Langkah.
      </p>
    );
  }
  return (
    <>
      <div class="ui-buttons">
        <Making face="Unduh PDF ini" make={() => draftPdf(sop, which, paper)} />
        <span class="ui-quiet">
          {laid.pages.length} halaman {paper.toUpperCase()}
        </span>
      </div>
      {laid.missing.length > 0 && (
        <p class="ui-warning">
          Ada huruf yang tidak dapat dicetak: {laid.missing.join(" ")}. Ganti huruf itu; PDF belum
          dapat dibuat selama huruf itu ada.
        </p>
      )}
      <div class="p-sheets s-sheets">
        <PaperPages paged={laid} name={paper} aloud />
      </div>
    </>
  );
}

function layOut(sop: Sop, which: Document, paper: PaperSize): Laid {
  if (drawableOf(sop).steps.length === 0) return "empty";
  try {
    return draftPages(sop, which, paper);
  } catch {
    return "failed";
  }
}
