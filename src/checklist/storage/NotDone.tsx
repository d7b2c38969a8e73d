import { useEffect, useState } from "preact/hooks";
import { actFailureText } from "../../browser/failure/error-messages.ts";
import { refusalInWords } from "../words/refusal.ts";
import type { Trouble } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";

/** An act that was not carried out, and why: refused, overtaken by another tab, or the store failed. */
export function NotDone({ trouble }: { trouble: Trouble }) {
  const [refused, setRefused] = useState("");
  useEffect(() => {
    if (trouble.kind === "refused") refusalInWords(trouble.refusal).then(setRefused);
  }, [trouble]);
  return (
    <div class={trouble.kind === "stale" ? "ui-notice" : "ui-notice ui-notice-bad"} role="alert">
      {trouble.kind === "failed" && <FailureText error={trouble.error} texts={actFailureText} />}
      {trouble.kind === "refused" && <p>{refused}</p>}
      {trouble.kind === "stale" && (
        <p>
          Kasus ini baru diubah di tab lain. Tampilan sudah diperbarui dan isian Anda tetap ada.
          Periksa, lalu ulangi.
        </p>
      )}
    </div>
  );
}
