import { failureText, workFailureText } from "../../browser/error-messages.ts";
import type { StorageError } from "../../browser/errors.ts";

interface FailureTextProps {
  error: StorageError;
  /** Work on whole files failed: nothing typed waits to be stored. */
  work?: boolean;
}

/** A storage failure as the person reads it: what happened, what was kept, what to do. */
export function FailureText({ error, work = false }: FailureTextProps) {
  const { happened, kept, next } = (work ? workFailureText : failureText)(error.failure);
  return (
    <p>
      <strong>{happened}</strong> {kept} {next}
    </p>
  );
}
