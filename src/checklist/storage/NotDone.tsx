import { actFailureText } from "../../browser/failure/error-messages.ts";
import { refusalText } from "../../core/case/words/refusal-text.ts";
import { momentInWords } from "../words/time.ts";
import type { Trouble } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";

/** An act that was not carried out, and why: refused, overtaken by another tab, or the store failed. */
export function NotDone({ trouble }: { trouble: Trouble }) {
  return (
    <div class={trouble.kind === "stale" ? "ui-notice" : "ui-notice ui-notice-bad"} role="alert">
      {trouble.kind === "failed" && <FailureText error={trouble.error} texts={actFailureText} />}
      {trouble.kind === "refused" && <p>{refusalText(trouble.refusal, momentInWords)}</p>}
      {trouble.kind === "stale" && (
        <p>
          Kasus ini baru diubah di tab lain. Tampilan sudah diperbarui dan isian Anda tetap ada.
          Periksa, lalu ulangi.
        </p>
      )}
    </div>
  );
}
