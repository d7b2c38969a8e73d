import { useEffect, useState } from "preact/hooks";
import { StorageError } from "../browser/failure/errors.ts";
import { factsReader } from "../browser/monitoring/facts-reader.ts";
import { sharedReader } from "../browser/monitoring/facts-workers.ts";
import { type OwnFacts, ownFacts } from "../browser/monitoring/own-facts.ts";
import type { KeyValue } from "../browser/store/key-value.ts";

export type FactsState =
  | { kind: "reading"; done: number; of: number }
  | { kind: "read"; own: OwnFacts }
  | { kind: "failed"; happened: string; next: string };

/** The facts of this browser's cases, read when the page opens and whenever `times` grows. */
export function useFacts(kv: KeyValue, times: number): FactsState {
  const [state, setState] = useState<FactsState>({ kind: "reading", done: 0, of: 0 });
  useEffect(() => {
    let shown = 0;
    const tell = (done: number, of: number) => {
      // Read again, the figures stay on screen until the newer ones are there.
      if (times > 0 || performance.now() - shown < 200) return;
      shown = performance.now();
      setState({ kind: "reading", done, of });
    };
    ownFacts(kv, tell, sharedReader(factsReader(kv))).then(
      (own) => setState({ kind: "read", own }),
      (thrown: unknown) => setState({ kind: "failed", ...reasonOf(thrown) }),
    );
  }, [kv, times]);
  return state;
}

/** Reading changes nothing, so all that is lost is the view. */
function reasonOf(thrown: unknown): { happened: string; next: string } {
  if (!(thrown instanceof StorageError)) throw thrown;
  return {
    happened: "Penyimpanan peramban tidak dapat dibaca, jadi tidak ada angka yang ditampilkan.",
    next: "Kasus yang tersimpan tidak berubah. Muat ulang halaman ini; bila tetap gagal, tutup tab lain dari situs ini.",
  };
}
