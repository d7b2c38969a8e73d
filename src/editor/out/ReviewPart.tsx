import { useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import { download } from "../../browser/files/download.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { codeOf } from "../../core/draft/to-sop.ts";
import { sopFileName } from "../../core/form/file-name.ts";
import { draftFile, sent } from "../../core/publish/review/file.ts";
import { momentInWords } from "../../core/words/time.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../tools.ts";
import { NewRemark } from "./NewRemark.tsx";
import { Remarks } from "./Remarks.tsx";
import { Reply } from "./Reply.tsx";
import { type ReviewDesk, useReview } from "./use-review.ts";

interface ReviewPartProps {
  draft: Draft;
  desk: Desk;
  tools: Tools;
  id: string;
}

/** The draft from hand to hand: sent, remarked on, sent back, resolved one by one. */
export function ReviewPart(props: ReviewPartProps) {
  const review = useReview(props.tools, props.id);
  return (
    <section class="ui-stack" aria-labelledby="s-periksa">
      <h3 id="s-periksa">Untuk pemeriksa</h3>
      {review === "reading" && <p class="ui-quiet">Membaca catatan…</p>}
      {review === "failed" && (
        <p role="alert" class="ui-error">
          Catatan pemeriksaan tidak dapat dibaca sekarang. Isinya tidak diubah; muat ulang halaman.
        </p>
      )}
      {typeof review === "object" && <Open {...props} review={review} />}
    </section>
  );
}

function Open({ draft, desk, tools, review }: ReviewPartProps & { review: ReviewDesk }) {
  const { kept, isStored, change } = review;
  return (
    <>
      <p>
        Simpan berkas konsep lalu kirim kepada pemeriksa. Ia membukanya pada daftar konsep di
        perambannya, memberi catatan, dan mengirimkannya kembali.
      </p>
      <Field
        id="s-nama"
        label="Nama Anda"
        hint="Tercatat pada berkas dan catatan Anda."
        width="medium"
        value={kept.by}
        onValue={(by) => void change((now) => ({ ...now, by }))}
      />
      {!isStored && (
        <p role="alert" class="ui-error">
          Catatan terakhir gagal disimpan. Yang sebelumnya utuh; ulangi sekali lagi.
        </p>
      )}
      <Remarks {...{ draft, tools, review }} />
      <NewRemark {...{ draft, tools, review }} />
      <Sending {...{ draft, tools, review }} />
      <Reply {...{ draft, desk, tools, review }} />
      <History {...kept.review} />
    </>
  );
}

interface Shared {
  draft: Draft;
  tools: Tools;
  review: ReviewDesk;
}

function Sending({ draft, tools, review: { kept, change } }: Shared) {
  const [note, setNote] = useState("");
  const by = kept.by.trim();
  const send = async () => {
    const review = sent({ draft, review: kept.review }, { by, at: tools.clock(), note });
    const name = sopFileName({ id: codeOf(draft), version: draft.version }, "konsep.json");
    download(draftFile({ draft, review }), "application/json", name);
    await change((now) => ({ ...now, review }));
    setNote("");
    announce(`${name} diunduh.`);
  };
  return (
    <div class="ui-stack">
      <Field
        id="s-pesan"
        label="Pesan (boleh kosong)"
        width="full"
        value={note}
        onValue={setNote}
      />
      <div class="ui-buttons">
        <button
          type="button"
          class="ui-button"
          disabled={by === ""}
          aria-describedby={by === "" ? "s-nama-hint" : undefined}
          onClick={() => void send()}
        >
          Simpan berkas konsep
        </button>
      </div>
    </div>
  );
}

/** Who wrote what and when, latest first. */
function History({ sendings }: Pick<ReviewDesk["kept"]["review"], "sendings">) {
  if (sendings.length === 0) return null;
  return (
    <details>
      <summary>Riwayat berkas konsep ({sendings.length})</summary>
      <ul class="ui-list">
        {sendings.toReversed().map(({ by, at, note, changes }) => (
          <li key={`${at} ${by}`}>
            <strong>{by}</strong>, {momentInWords(at)}
            {note && `: ${note}`}
            {changes.length > 0 && (
              <ul class="ui-list">
                {changes.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
