import { useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { sopOf } from "../../core/draft/to-sop.ts";
import { differences } from "../../core/publish/differences.ts";
import {
  draftFileProblemText,
  readDraftFile,
  type SentDraft,
} from "../../core/publish/review/file.ts";
import { joined } from "../../core/publish/review/review.ts";
import { wallClock } from "../../core/time/zone.ts";
import { FileInput } from "../../ui/FileInput.tsx";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../tools.ts";
import type { ReviewDesk } from "./use-review.ts";

interface ReplyProps {
  draft: Draft;
  desk: Desk;
  tools: Tools;
  review: ReviewDesk;
}

type Read = { reply: SentDraft; changes: string[] } | { problem: string };

/** A file that came back: its remarks are taken over, its changes only when the person says so. */
export function Reply({ draft, desk, tools, review }: ReplyProps) {
  const [read, setRead] = useState<Read | null>(null);
  const pick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const { day } = wallClock(tools.clock());
    const found = readDraftFile(await file.text().catch(() => ""));
    if ("problem" in found) return setRead({ problem: draftFileProblemText(found.problem) });
    if (found.draft.code !== draft.code && found.draft.identity.name !== draft.identity.name) {
      return setRead({
        problem: `Berkas ini konsep SOP lain: “${found.draft.identity.name}”. Buka dari daftar konsep.`,
      });
    }
    await review.change((now) => ({ ...now, review: joined(now.review, found.review) }));
    const changes = differences(sopOf(draft, day), sopOf(found.draft, day));
    setRead({ reply: found, changes });
    announce(`Catatan diambil; ${changes.length} perbedaan.`);
  };
  return (
    <div class="ui-stack">
      <p id="s-balasan-label">Berkas yang dikirim kembali oleh pemeriksa:</p>
      <FileInput
        id="s-balasan"
        face="Buka balasan"
        labelledBy="s-balasan-label"
        accept=".json"
        onFiles={(files) => void pick(files)}
      />
      {read !== null && "problem" in read && (
        <p role="alert" class="ui-error">
          {read.problem}
        </p>
      )}
      {read !== null && "reply" in read && (
        <Changes
          {...read}
          onTake={() => {
            desk.act({ kind: "whole", draft: read.reply.draft });
            setRead(null);
            announce("Perubahan pemeriksa diambil. Tekan Urungkan untuk kembali.");
          }}
          onLeave={() => setRead(null)}
        />
      )}
    </div>
  );
}

interface ChangesProps {
  changes: readonly string[];
  onTake: () => void;
  onLeave: () => void;
}

function Changes({ changes, onTake, onLeave }: ChangesProps) {
  if (changes.length === 0) return <p>Catatan diambil. Isi konsepnya sama dengan milik Anda.</p>;
  return (
    <div class="ui-stack">
      <p>
        <strong>Catatan diambil. Yang berbeda dari konsep Anda:</strong>
      </p>
      <ul class="ui-list">
        {changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="ui-buttons">
        <button type="button" class="ui-button ui-button-primary" onClick={onTake}>
          Ambil isi dari balasan
        </button>
        <button type="button" class="ui-button" onClick={onLeave}>
          Biarkan isi saya
        </button>
      </div>
    </div>
  );
}
