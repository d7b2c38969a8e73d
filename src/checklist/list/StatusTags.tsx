import { givenFrom } from "../../browser/kept/given.ts";
import { PAUSED, STATUS_WORDS } from "../../core/words/status.ts";
import type { Line } from "./query.ts";

/** How a case stands, as words in boxes; late and returned stand beside "berjalan", not instead. */
export function StatusTags({ line }: { line: Line }) {
  const { status, current, length } = line.summary;
  const given = givenFrom(line.key, length);
  return (
    <p class="ui-tags">
      <span class={status === "finished" ? "ui-tag ui-tag-strong" : "ui-tag"}>
        {STATUS_WORDS[status]}
      </span>
      {given && (
        <span class="ui-tag">
          {given === "owed" ? "Diserahkan, berkas belum disimpan" : "Diserahkan, menunggu kembali"}
        </span>
      )}
      {current?.returned && <span class="ui-tag ui-tag-returned">Dikembalikan</span>}
      {line.paused !== null && <span class="ui-tag">{PAUSED}</span>}
      {line.late && <span class="ui-tag ui-tag-late">Terlambat</span>}
    </p>
  );
}
