import { failureText } from "../../browser/failure/error-messages.ts";
import type { StorageError } from "../../browser/failure/errors.ts";

interface FailureTextProps {
  error: StorageError;
  /** What failed, and so what was kept: a write that is held, unless told. */
  texts?: typeof failureText | undefined;
}

/** A storage failure as the person reads it: what happened, what was kept, what to do. */
export function FailureText({ error, texts = failureText }: FailureTextProps) {
  const { happened, kept, next } = texts(error.failure);
  return (
    <p>
      <strong>{happened}</strong> {kept} {next}
    </p>
  );
}
