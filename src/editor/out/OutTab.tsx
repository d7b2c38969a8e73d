import { useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Examined } from "../../core/draft/examine.ts";
import type { PaperSize } from "../../core/form/paper.ts";
import { go } from "../address.ts";
import type { Tools } from "../tools.ts";
import { Making } from "./Making.tsx";
import { PaperPick } from "./PaperPick.tsx";
import { ReviewPart } from "./ReviewPart.tsx";

interface OutTabProps {
  draft: Draft;
  desk: Desk;
  found: Examined;
  tools: Tools;
  id: string;
}

/** What leaves the page: to be published, to be reviewed, to be kept. */
export function OutTab({ draft, desk, found, tools, id }: OutTabProps) {
  return (
    <div class="s-out">
      <Publish {...{ draft, found, tools, id }} />
      <ReviewPart {...{ draft, desk, tools, id }} />
      <Others {...{ draft, found }} />
    </div>
  );
}

const ENDINGS = { must: "harus diperbaiki", look: "perlu dilihat" } as const;

function Publish({ draft, found, tools, id }: Omit<OutTabProps, "desk">) {
  const left = found.findings.filter(({ tone }) => tone === "must").length;
  const looks = found.findings.filter(({ tone }) => tone === "look").length;
  const isWhole = found.state === "whole";
  return (
    <section class="ui-stack" aria-labelledby="s-terbit">
      <h3 id="s-terbit">Terbitkan</h3>
      <p>
        Satu zip berisi semua berkas yang diperlukan situs: SOP, peraturan yang belum dikenal, dan
        catatan versinya. Berikan kepada penerbit situs.
      </p>
      {!isWhole && left > 0 && (
        <p class="ui-warning">
          Belum dapat diterbitkan: {left} temuan {ENDINGS.must}.{" "}
          <button type="button" class="ui-link" onClick={() => go({ draft: id, tab: "langkah" })}>
            Lihat temuannya
          </button>
        </p>
      )}
      {isWhole && looks > 0 && (
        <p class="ui-quiet">
          {looks} temuan {ENDINGS.look}; tidak menghalangi penerbitan.
        </p>
      )}
      <Making
        face="Unduh zip terbitan"
        isMain
        disabled={!isWhole}
        make={async () => {
          const { makeZip } = await import("./zip.ts");
          return makeZip(draft, tools);
        }}
      />
    </section>
  );
}

/** Copies for other programs and for paper, of whatever is written so far. */
function Others({ draft, found }: Pick<OutTabProps, "draft" | "found">) {
  const [paper, setPaper] = useState<PaperSize>("a4");
  const { sop } = found;
  const isDrawable = draft.steps.length > 0;
  return (
    <section class="ui-stack" aria-labelledby="s-lain">
      <h3 id="s-lain">Salinan lain</h3>
      <p class="ui-quiet">Bertanda KONSEP; yang resmi hanya yang terbit di situs.</p>
      <PaperPick value={paper} onValue={setPaper} />
      <div class="ui-buttons">
        <Making
          face="PDF naskah"
          disabled={!isDrawable}
          make={async () => (await import("./paper.ts")).draftPdf(sop, "official", paper)}
        />
        <Making
          face="PDF formulir kosong"
          disabled={!isDrawable}
          make={async () => (await import("./paper.ts")).draftPdf(sop, "blank", paper)}
        />
        <Making
          face="Bagan SVG"
          disabled={!isDrawable}
          make={async () => (await import("./chart.ts")).chartSvg(sop)}
        />
        <Making
          face="Tabel Excel"
          disabled={!isDrawable}
          make={async () => (await import("./workbook.ts")).tableFile(sop)}
        />
        <Making
          face="Templat Excel kosong"
          make={async () => (await import("./workbook.ts")).templateFile()}
        />
      </div>
    </section>
  );
}
