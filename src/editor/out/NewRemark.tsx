import { useState } from "preact/hooks";
import type { Draft } from "../../core/draft/draft.ts";
import { cellsOf, placeAt, placeName, rowsOf } from "../../core/publish/review/places.ts";
import { withRemark } from "../../core/publish/review/review.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import type { Tools } from "../tools.ts";
import type { ReviewDesk } from "./use-review.ts";

interface NewRemarkProps {
  draft: Draft;
  tools: Tools;
  review: ReviewDesk;
}

/** A remark at a cell, a row or a part of the paper. */
export function NewRemark({ draft, tools, review: { kept, change } }: NewRemarkProps) {
  const rows = rowsOf(draft);
  const [row, setRow] = useState(rows.find(({ id }) => id.startsWith("step "))?.id ?? "");
  const [cell, setCell] = useState("");
  const [text, setText] = useState("");
  const by = kept.by.trim();
  const isStep = row.startsWith("step ");
  const add = async () => {
    const place = placeAt(row, cell);
    const name = placeName(draft, place) ?? "";
    const remark = { id: tools.newId(), place, placeName: name, text: text.trim(), by };
    await change((now) => ({
      ...now,
      review: withRemark(now.review, { ...remark, at: tools.clock() }),
    }));
    setText("");
    announce(`Catatan pada ${name} tersimpan.`);
  };
  return (
    <details>
      <summary>Beri catatan</summary>
      <div class="ui-stack">
        <Select id="s-catat-baris" label="Bagian" options={rows} value={row} onValue={setRow} />
        {isStep && (
          <Select
            id="s-catat-sel"
            label="Kolom"
            options={cellsOf(draft)}
            value={cell}
            onValue={setCell}
          />
        )}
        <Field id="s-catat" label="Catatan" lines={3} value={text} onValue={setText} />
        <div class="ui-buttons">
          <button
            type="button"
            class="ui-button"
            disabled={text.trim() === "" || by === "" || row === ""}
            onClick={() => void add()}
          >
            Simpan catatan
          </button>
          {by === "" && <span class="ui-quiet">Isi dahulu nama Anda di atas.</span>}
        </div>
      </div>
    </details>
  );
}
