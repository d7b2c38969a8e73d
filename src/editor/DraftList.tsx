import { useEffect, useState } from "preact/hooks";
import type { KeptDraft } from "../browser/drafting/sop-drafts.ts";
import { blankDraft } from "../core/draft/blank.ts";
import type { Draft } from "../core/draft/draft.ts";
import { nextVersionOf } from "../core/draft/from-sop.ts";
import { momentInWords } from "../core/words/time.ts";
import { ScreenHeading } from "../ui/live.tsx";
import { go, hrefOf } from "./address.ts";
import type { Tools } from "./tools.ts";

type Listed = { drafts: KeptDraft[]; unreadable: number } | "reading" | "failed";

/** Every draft in this browser, and the ways to begin one. */
export function DraftList({ tools }: { tools: Tools }) {
  const [listed, setListed] = useState<Listed>("reading");
  const [failed, setFailed] = useState(false);
  const read = () => tools.drafts.list().then(setListed, () => setListed("failed"));
  useEffect(() => void read(), [tools]);
  const begin = async (draft: Draft) => {
    try {
      const id = tools.newId();
      await tools.drafts.write({ id, revision: 0, draft }, tools.clock());
      go({ draft: id, tab: "langkah" });
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="ui-stack-wide">
      <div class="s-list-head">
        <ScreenHeading text="Susun SOP" />
        <button
          type="button"
          class="ui-button ui-button-primary"
          onClick={() => begin(blankDraft())}
        >
          Mulai SOP baru
        </button>
      </div>
      <p class="ui-quiet">
        Tulis SOP di sini, tempelkan tabelnya dari Word atau Excel, lihat bagan dan kertasnya
        seketika. Semua tersimpan di peramban ini saja.
      </p>
      {failed && (
        <p role="alert" class="ui-error">
          Konsep baru gagal disimpan. Yang sudah ada tetap utuh; coba sekali lagi.
        </p>
      )}
      <Drafts listed={listed} />
      <Published tools={tools} onBegin={begin} />
    </section>
  );
}

function Drafts({ listed }: { listed: Listed }) {
  if (listed === "reading") return <p class="ui-quiet">Membaca konsep di peramban ini…</p>;
  if (listed === "failed") {
    return (
      <p role="alert" class="ui-error">
        Konsep di peramban ini tidak dapat dibaca sekarang. Isinya tidak diubah; muat ulang halaman.
      </p>
    );
  }
  const { drafts, unreadable } = listed;
  return (
    <>
      {drafts.length === 0 && <p>Belum ada konsep di peramban ini.</p>}
      <ul class="s-drafts">
        {drafts.map(({ id, draft, changedAt }) => (
          <li key={id}>
            <a
              href={hrefOf({ draft: id, tab: "langkah" })}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go({ draft: id, tab: "langkah" });
              }}
            >
              {titleOf(draft)}
            </a>
            <span class="ui-quiet">
              Konsep {draft.version} · {draft.steps.length} langkah · diubah{" "}
              {momentInWords(changedAt)}
            </span>
          </li>
        ))}
      </ul>
      {unreadable > 0 && (
        <p class="ui-warning">
          {unreadable} konsep tidak dapat dibaca oleh terbitan situs ini. Isinya tidak diubah.
        </p>
      )}
    </>
  );
}

/** @returns what a draft is called while it may have no name. */
export const titleOf = ({ identity }: Draft): string => identity.name.trim() || "SOP tanpa nama";

function Published({ tools, onBegin }: { tools: Tools; onBegin: (draft: Draft) => void }) {
  const { sops } = tools.site;
  if (sops.length === 0) return null;
  return (
    <section class="ui-stack">
      <h3>Mulai dari SOP yang terbit</h3>
      <ul class="s-drafts">
        {sops.map((sop) => (
          <li key={sop.id}>
            <span>
              {sop.identity.name} <span class="ui-quiet">versi {sop.version}</span>
            </span>
            <button
              type="button"
              class="ui-button ui-button-small"
              onClick={() => onBegin(nextVersionOf(sop))}
            >
              Susun versi berikutnya<span class="ui-sr"> dari {sop.identity.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
