import { download } from "../../browser/download.ts";
import type { StorageError } from "../../browser/errors.ts";
import { history } from "../../core/case/history.ts";
import { announce } from "../ui/live.tsx";
import { momentShort } from "../words/time.ts";
import type { Tools } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";

interface FailureProps {
  tools: Tools;
  caseKey: string;
  error: StorageError;
  onRetry: () => Promise<unknown>;
}

/** A write that failed: stays on screen until it succeeds, with what waits and every way out. */
export function Failure({ tools, caseKey, error, onRetry }: FailureProps) {
  const { session, now } = tools;
  const held = session.unsavedLog(caseKey);
  const count = session.unsavedCount(caseKey);
  const waiting = history(held, momentShort).slice(held.length - count);
  const save = async () => {
    const { writeCaseFile } = await import("../../core/exchange/case-file.ts");
    const text = writeCaseFile(held, now());
    download(text, "application/json", `belum-tersimpan-${caseKey.slice(0, 8)}.kasus.json`);
    announce("Berkas kasus disimpan.");
  };
  const retry = async () => {
    await onRetry();
    const stored = session.heldError(caseKey) === null;
    announce(stored ? "Tersimpan." : "Masih belum tersimpan.");
    // The button goes away with what it was for.
    if (stored) document.querySelector<HTMLElement>(".k-heading")?.focus();
  };
  return (
    <div class="k-notice k-notice-bad" role="alert">
      <FailureText error={error} />
      {count > 0 && (
        <>
          <p>Belum tersimpan, dan hilang bila halaman ini ditutup atau dimuat ulang:</p>
          <ul aria-label="Belum tersimpan">
            {waiting.map(({ seq, text }) => (
              <li key={seq}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div class="k-buttons">
        {error.failure !== "diverged" && (
          <button type="button" class="k-button" onClick={retry}>
            {error.failure === "gone" ? "Simpan ulang kasus ini" : "Coba simpan lagi"}
          </button>
        )}
        {held.length > 0 && (
          <button type="button" class="k-button" onClick={save}>
            Simpan berkas kasus
          </button>
        )}
      </div>
    </div>
  );
}
