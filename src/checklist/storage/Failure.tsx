import { download } from "../../browser/download.ts";
import type { StorageError } from "../../browser/errors.ts";
import { announce } from "../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";

interface FailureProps {
  tools: Tools;
  caseKey: string;
  error: StorageError;
  onRetry: () => void;
}

/** A write or read that failed: stays on screen until it succeeds, with every way out. */
export function Failure({ tools, caseKey, error, onRetry }: FailureProps) {
  const { session, now } = tools;
  const isHeld = session.unsavedLog(caseKey).length > 0;
  const save = async () => {
    const { writeCaseFile } = await import("../../core/exchange/case-file.ts");
    const text = writeCaseFile(session.unsavedLog(caseKey), now());
    download(text, "application/json", `belum-tersimpan-${caseKey.slice(0, 8)}.kasus.json`);
    announce("Berkas kasus disimpan.");
  };
  const restore = async () => {
    await session.restore(caseKey);
    onRetry();
  };
  return (
    <div class="k-notice k-notice-bad" role="alert">
      <FailureText error={error} />
      <div class="k-buttons">
        <button type="button" class="k-button" onClick={onRetry}>
          Coba simpan lagi
        </button>
        {error.failure === "gone" && (
          <button type="button" class="k-button" onClick={restore}>
            Simpan ulang kasus ini
          </button>
        )}
        {isHeld && (
          <button type="button" class="k-button" onClick={save}>
            Simpan berkas kasus
          </button>
        )}
      </div>
    </div>
  );
}
