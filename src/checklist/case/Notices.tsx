import { useEffect, useState } from "preact/hooks";
import type { Refusal } from "../../core/case/refusals.ts";
import { Failure } from "../storage/trouble.tsx";
import type { CaseHandle } from "../use-case.ts";
import { refusalInWords } from "../words/refusal.ts";
import type { Tools } from "../workplace.ts";

interface NoticesProps {
  tools: Tools;
  caseKey: string;
  handle: CaseHandle;
}

/** What stands in the way of the last act: a refusal, a change from elsewhere, a failed write. */
export function Notices({ tools, caseKey, handle }: NoticesProps) {
  const { failure, trouble, retry } = handle;
  if (failure) return <Failure tools={tools} caseKey={caseKey} error={failure} onRetry={retry} />;
  if (trouble?.kind === "stale")
    return (
      <p class="k-notice" role="alert">
        Kasus ini baru diubah di tab lain. Tampilan sudah diperbarui dan isian Anda tetap ada.
        Periksa, lalu ulangi.
      </p>
    );
  if (trouble?.kind === "refused") return <Refused refusal={trouble.refusal} />;
  return null;
}

function Refused({ refusal }: { refusal: Refusal }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    refusalInWords(refusal).then(setWords);
  }, [refusal]);
  return (
    <p class="k-notice k-notice-bad" role="alert">
      {words || "Tidak dicatat."}
    </p>
  );
}
