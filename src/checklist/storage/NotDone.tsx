import { actFailureText } from "../../browser/failure/error-messages.ts";
import { onDemand } from "../../ui/lazy.tsx";
import type { Trouble } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";

const Refused = onDemand(() => import("./Refused.tsx").then((part) => part.Refused));

/** An act that was not carried out, and why: refused, overtaken by another tab, or the store failed. */
export function NotDone({ trouble }: { trouble: Trouble }) {
  return (
    <div class={trouble.kind === "stale" ? "ui-notice" : "ui-notice ui-notice-bad"} role="alert">
      {trouble.kind === "failed" && <FailureText error={trouble.error} texts={actFailureText} />}
      {trouble.kind === "refused" && (
        <>
          <p>
            <strong>Tidak dicatat.</strong> Isian Anda tetap ada.
          </p>
          <Refused refusal={trouble.refusal} />
        </>
      )}
      {trouble.kind === "stale" && (
        <p>
          Kasus ini baru diubah di tab lain. Tampilan sudah diperbarui dan isian Anda tetap ada.
          Periksa, lalu ulangi.
        </p>
      )}
    </div>
  );
}
