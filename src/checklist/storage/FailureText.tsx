import { failureText } from "../../browser/error-messages.ts";
import type { StorageError } from "../../browser/errors.ts";

/** A storage failure as the person reads it: what happened, what was kept, what to do. */
export function FailureText({ error }: { error: StorageError }) {
  const { happened, kept, next } = failureText(error.failure);
  return (
    <p>
      <strong>{happened}</strong> {kept} {next}
    </p>
  );
}
