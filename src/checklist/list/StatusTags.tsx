import { STATUS_WORDS } from "../words/status.ts";
import type { Line } from "./query.ts";

/** How a case stands, as words in boxes; late and returned stand beside "berjalan", not instead. */
export function StatusTags({ line }: { line: Line }) {
  const { status, current } = line.summary;
  return (
    <p class="k-tags">
      <span class={status === "finished" ? "k-tag k-tag-strong" : "k-tag"}>
        {STATUS_WORDS[status]}
      </span>
      {current?.returned && <span class="k-tag k-tag-returned">Dikembalikan</span>}
      {line.late && <span class="k-tag k-tag-late">Terlambat</span>}
    </p>
  );
}
