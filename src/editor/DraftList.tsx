import { useEffect, useState } from "preact/hooks";
import type { KeptDraft } from "../browser/drafting/sop-drafts.ts";
import { blankDraft } from "../core/draft/blank.ts";
import type { Draft } from "../core/draft/draft.ts";
import { titleOf } from "../core/draft/title.ts";
import type { Sop } from "../core/sop/schema.ts";
import { facts } from "../core/words/paragraph.ts";
import { momentInWords } from "../core/words/time.ts";
import { announce, ScreenHeading, setAbout } from "../ui/live.tsx";
import { go, hrefOf } from "./address.ts";
import { OpenFile } from "./out/OpenFile.tsx";
import { RemoveDraft } from "./RemoveDraft.tsx";
import type { Tools } from "./tools.ts";

type Listed = { drafts: KeptDraft[]; unreadable: number } | "reading" | "failed";

/** Every draft in this browser, and the ways to begin one. */
export function DraftList({ tools }: { tools: Tools }) {
  const [listed, setListed] = useState<Listed>("reading");
  const [failed, setFailed] = useState(false);
  const read = () => tools.drafts.list().then(setListed, () => setListed("failed"));
  setAbout("");
  useEffect(() => {
    void read();
    const come = () => void read();
    addEventListener("focus", come);
    return () => removeEventListener("focus", come);
  }, [tools]);
  const begin = async (make: () => Draft | Promise<Draft>) => {
    try {
      const id = tools.newId();
      await tools.drafts.write({ id, revision: 0, draft: await make() }, tools.clock());
      go({ draft: id, tab: "langkah" });
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="ui-stack-wide s-list">
      <div class="s-list-head">
        <ScreenHeading text="Susun SOP" />
        <button type="button" class="ui-button ui-button-primary" onClick={() => begin(blankDraft)}>
          Mulai SOP baru
        </button>
      </div>
      <p class="ui-quiet">
        Tulis SOP di sini atau tempelkan tabelnya dari Word atau Excel, letakkan simbolnya, dan
        lihat bagannya seketika. Semuanya tersimpan di peramban ini saja; tidak ada yang dikirim.
        “Cadangkan semua” di{" "}
        <a href={`${tools.site.base}kasus/?tampil=penyimpanan`}>Cadangan dan penyimpanan</a> memuat
        konsep juga.
      </p>
      {failed && (
        <p role="alert" class="ui-error">
          Konsep baru gagal disimpan. Yang sudah ada tetap utuh; coba sekali lagi.
        </p>
      )}
      <Drafts
        listed={listed}
        tools={tools}
        onRemoved={() => {
          announce("Konsep dihapus.");
          void read();
        }}
      />
      <OpenFile tools={tools} />
      <Published sops={tools.site.sops} onBegin={begin} />
    </section>
  );
}

interface DraftsProps {
  listed: Listed;
  tools: Tools;
  onRemoved: () => void;
}

function Drafts({ listed, tools, onRemoved }: DraftsProps) {
  const [asked, setAsked] = useState<KeptDraft | null>(null);
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
    <section class="ui-stack-wide" aria-labelledby="s-konsep">
      <h3 id="s-konsep">Konsep</h3>
      {drafts.length === 0 && <p class="ui-quiet">Belum ada konsep di peramban ini.</p>}
      {drafts.length > 0 && (
        <ul class="s-drafts">
          {drafts.map((kept) => (
            <li key={kept.id}>
              <Line kept={kept} />
              <button
                type="button"
                class="ui-button ui-button-small"
                onClick={() => setAsked(kept)}
              >
                Hapus<span class="ui-sr"> konsep {titleOf(kept.draft)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {unreadable > 0 && (
        <p class="ui-warning">
          {unreadable} konsep tidak dapat dibaca oleh terbitan situs ini. Isinya tidak diubah.
        </p>
      )}
      {asked && (
        <RemoveDraft
          kept={asked}
          tools={tools}
          onClose={(isRemoved) => {
            setAsked(null);
            if (isRemoved) onRemoved();
          }}
        />
      )}
    </section>
  );
}

function Line({ kept: { id, draft, changedAt, copyOf } }: { kept: KeptDraft }) {
  const address = { draft: id, tab: "langkah" } as const;
  return (
    <div>
      <a
        class="s-draft-title"
        href={hrefOf(address)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(address);
        }}
      >
        {titleOf(draft)}
      </a>
      <span class="ui-quiet">
        {facts(
          copyOf !== null && "Salinan, sebab isinya lain",
          `Konsep ${draft.version}`,
          `${draft.steps.length} langkah`,
          `diubah ${momentInWords(changedAt)}`,
        )}
      </span>
    </div>
  );
}

interface PublishedProps {
  sops: readonly Sop[];
  onBegin: (make: () => Promise<Draft>) => void;
}

function Published({ sops, onBegin }: PublishedProps) {
  if (sops.length === 0) return null;
  return (
    <section class="ui-stack-wide" aria-labelledby="s-terbit">
      <h3 id="s-terbit">Mulai dari SOP yang terbit</h3>
      <ul class="s-drafts">
        {sops.map((sop) => (
          <li key={sop.id}>
            <div>
              <strong>{sop.identity.name}</strong> <span class="ui-quiet">versi {sop.version}</span>
            </div>
            <button
              type="button"
              class="ui-button ui-button-small"
              onClick={() =>
                onBegin(async () => (await import("../core/draft/from-sop.ts")).nextVersionOf(sop))
              }
            >
              Susun versi berikutnya<span class="ui-sr"> dari {sop.identity.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
