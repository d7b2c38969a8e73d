import type { RecordedEvent } from "../../core/case/events.ts";
import { history } from "../../core/case/words/history.ts";

/** What waits to be stored, act by act: the last `count` of the log. */
export function Waiting({ log, count }: { log: readonly RecordedEvent[]; count: number }) {
  return (
    <ul aria-label="Belum tersimpan">
      {history(log)
        .slice(log.length - count)
        .map(({ seq, text }) => (
          <li key={seq}>{text}</li>
        ))}
    </ul>
  );
}
