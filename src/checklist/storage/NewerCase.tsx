import type { NewerCase as Readable } from "../../core/case/words/newer-record.ts";
import { momentZoned } from "../../core/words/time.ts";

/** What this release can read of a newer release's case. Nothing here leads to a write. */
export function NewerCase({ found }: { found: Readable }) {
  const facts = [
    ["Nomor kasus", found.number],
    ["Perihal", found.subject],
    ["Pemohon", found.applicant],
    ["SOP", found.sop],
  ].filter(([, text]) => text);
  if (facts.length === 0 && found.lines.length === 0) return null;
  return (
    <>
      <h3>Yang dapat dibaca (hanya baca)</h3>
      <dl class="ui-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ol class="k-history" reversed>
        {found.lines.toReversed().map(({ text, occurredAt, understood }, at) => (
          <li key={found.lines.length - at}>
            <p>
              {!understood && <span class="ui-tag">Terbitan baru</span>}{" "}
              {text || "Tanpa keterangan"}
            </p>
            {occurredAt !== null && <p class="ui-quiet">{momentZoned(occurredAt)}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
