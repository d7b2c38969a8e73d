import { Failure } from "../storage/Failure.tsx";
import { NotDone } from "../storage/NotDone.tsx";
import type { CaseHandle } from "../use-case.ts";
import type { Tools } from "../workplace.ts";

interface NoticesProps {
  tools: Tools;
  caseKey: string;
  handle: CaseHandle;
}

/** What is not stored yet, and what the last act came to when it came to nothing. */
export function Notices({ tools, caseKey, handle }: NoticesProps) {
  const { failure, trouble, retry } = handle;
  // A case that is gone is said once.
  const isSaid = trouble?.kind === "failed" && trouble.error.failure === failure?.failure;
  return (
    <>
      {failure && <Failure tools={tools} caseKey={caseKey} error={failure} onRetry={retry} />}
      {trouble && !isSaid && <NotDone trouble={trouble} />}
    </>
  );
}
