import { useState } from "preact/hooks";
import { failureText } from "../../browser/failure/error-messages.ts";
import type { StorageError, StorageFailure } from "../../browser/failure/errors.ts";
import { download } from "../../browser/files/download.ts";
import { writeCaseFile } from "../../core/exchange/write-case-file.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";
import type { Tries } from "./Waiting.tsx";

const Waiting = onDemand(() => import("./Waiting.tsx").then((part) => part.Waiting));

/** What waits can then only be taken out as a file, and laid beside what is stored. */
const HOPELESS: readonly StorageFailure[] = ["diverged", "newer", "corrupted"];

const takeOut: typeof failureText = (failure) => ({
  ...failureText("diverged"),
  happened: failureText(failure).happened,
});

interface FailureProps {
  tools: Tools;
  caseKey: string;
  error: StorageError;
  onRetry: () => Promise<unknown>;
}

/** A write that failed: stays on screen until it succeeds, with what waits and every way out. */
export function Failure({ tools, caseKey, error, onRetry }: FailureProps) {
  const { session, now } = tools;
  const held = session.memory.shown(caseKey).log;
  const count = session.memory.unsavedCount(caseKey);
  const [tries, setTries] = useState<Tries | null>(null);
  const save = () => {
    const text = writeCaseFile(held, now());
    download(text, "application/json", `belum-tersimpan-${caseKey.slice(0, 8)}.kasus.json`);
    announce("Berkas kasus disimpan.");
  };
  const retry = async () => {
    const stored = (await onRetry()) === null && session.memory.heldError(caseKey) === null;
    announce(stored ? "Tersimpan." : "Masih belum tersimpan.");
    if (!stored) setTries((before) => ({ times: (before?.times ?? 0) + 1, last: now() }));
    // The button may have gone away with what it was for.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>(".ui-heading")?.focus();
    });
  };
  const isHopeless = HOPELESS.includes(error.failure);
  return (
    <div class="ui-notice ui-notice-bad" role="alert">
      <FailureText error={error} texts={isHopeless ? takeOut : undefined} />
      {count > 0 && (
        <>
          <p>Belum tersimpan, dan hilang bila halaman ini ditutup atau dimuat ulang:</p>
          <Waiting log={held} count={count} tries={tries} />
        </>
      )}
      <div class="ui-buttons">
        {!isHopeless && (
          <button type="button" class="ui-button" onClick={retry}>
            {error.failure === "gone" ? "Simpan ulang kasus ini" : "Coba simpan lagi"}
          </button>
        )}
        {held.length > 0 && (
          <button type="button" class="ui-button" onClick={save}>
            Simpan berkas kasus
          </button>
        )}
      </div>
    </div>
  );
}
