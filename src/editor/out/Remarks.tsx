import type { Draft } from "../../core/draft/draft.ts";
import { placeName } from "../../core/publish/review/places.ts";
import { type Remark, withResolved } from "../../core/publish/review/review.ts";
import { facts } from "../../core/words/paragraph.ts";
import { momentInWords } from "../../core/words/time.ts";
import { focusWhenShown } from "../../ui/focus-field.ts";
import { go } from "../address.ts";
import { cellId } from "../steps/columns.ts";
import type { Tools } from "../tools.ts";
import type { ReviewDesk } from "./use-review.ts";

interface RemarksProps {
  draft: Draft;
  tools: Tools;
  review: ReviewDesk;
}

/** Remarks to be resolved one by one; those that are done stay to be read. */
export function Remarks({ draft, tools, review: { kept, change } }: RemarksProps) {
  const { remarks } = kept.review;
  const open = remarks.filter(({ resolved }) => resolved === null);
  const done = remarks.filter(({ resolved }) => resolved !== null);
  const resolve = ({ id, resolved }: Remark) => {
    const by = kept.by.trim() || "penyusun";
    const next = resolved === null ? { by, at: tools.clock() } : null;
    void change((now) => ({ ...now, review: withResolved(now.review, id, next) }));
  };
  if (remarks.length === 0) return null;
  return (
    <>
      <p>
        <strong>
          {open.length === 0 ? "Semua catatan sudah dibereskan." : `${open.length} catatan terbuka`}
        </strong>
      </p>
      <ul class="s-remarks">
        {open.map((remark) => (
          <One key={remark.id} {...{ draft, remark }} onResolve={() => resolve(remark)} />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>Catatan yang dibereskan ({done.length})</summary>
          <ul class="s-remarks">
            {done.map((remark) => (
              <One key={remark.id} {...{ draft, remark }} onResolve={() => resolve(remark)} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface OneProps {
  draft: Draft;
  remark: Remark;
  onResolve: () => void;
}

function One({ draft, remark, onResolve }: OneProps) {
  const { place, text, by, at, resolved } = remark;
  const name = placeName(draft, place);
  return (
    <li>
      <p class="s-remark-head">
        <strong>{name ?? `${remark.placeName} (sudah dihapus)`}</strong>
        <span class="ui-quiet">
          {facts(
            `${by}, ${momentInWords(at)}`,
            resolved && `dibereskan ${resolved.by}, ${momentInWords(resolved.at)}`,
          )}
        </span>
      </p>
      <p class="s-remark-text">{text}</p>
      <div class="ui-buttons">
        <button type="button" class="ui-button ui-button-small" onClick={onResolve}>
          {resolved === null ? "Sudah dibereskan" : "Buka lagi"}
          <span class="ui-sr">: {name ?? remark.placeName}</span>
        </button>
        {name !== null && "step" in place && (
          <button
            type="button"
            class="ui-link"
            onClick={() => {
              go({ draft: new URLSearchParams(location.search).get("konsep"), tab: "langkah" });
              focusWhenShown(cellId({ step: place.step, column: cellOf(place.column) }));
            }}
          >
            Ke selnya
          </button>
        )}
      </div>
    </li>
  );
}

/** Ways have no column of their own in the grid; a row as a whole begins with its activity. */
const cellOf = (column: string | null): string =>
  column === null || column === "outcomes" ? "activity" : column;
