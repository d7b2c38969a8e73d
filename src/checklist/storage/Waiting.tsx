import type { RecordedEvent } from "../../core/case/events.ts";
import { history } from "../../core/case/words/history.ts";
import { numberInWords } from "../../core/words/number.ts";
import { momentShort } from "../../core/words/time.ts";

/** The person's own attempts to store what waits, none of which succeeded. */
export interface Tries {
  times: number;
  /** Epoch ms. */
  last: number;
}

interface WaitingProps {
  log: readonly RecordedEvent[];
  count: number;
  tries: Tries | null;
}

/** What waits to be stored, act by act: the last `count` of the log; and that it was tried again, in vain. */
export function Waiting({ log, count, tries }: WaitingProps) {
  return (
    <>
      <ul aria-label="Belum tersimpan">
        {history(log)
          .slice(log.length - count)
          .map(({ seq, text }) => (
            <li key={seq}>{text}</li>
          ))}
      </ul>
      {tries && (
        <p>
          Sudah dicoba lagi {numberInWords(tries.times)} kali, terakhir {momentShort(tries.last)}:
          masih belum tersimpan.
        </p>
      )}
    </>
  );
}
