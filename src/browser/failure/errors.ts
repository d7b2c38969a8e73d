/**
 * Every way in which keeping a case can fail, by name. The text for the person is in
 * `error-messages.ts`; nothing that fails is swallowed on its way there.
 */
export type StorageFailure =
  | "quota"
  | "unavailable"
  | "timeout"
  | "closed"
  | "busy"
  | "disk"
  | "corrupted"
  | "newer"
  | "gone"
  /** Another tab wrote while acts of this one waited to be stored. */
  | "diverged";

export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, cause?: unknown) {
    super(`storage: ${failure}`, { cause });
    this.name = "StorageError";
    this.failure = failure;
  }
}

const BY_NAME: Record<string, StorageFailure> = {
  QuotaExceededError: "quota",
  SecurityError: "unavailable",
  InvalidAccessError: "unavailable",
  VersionError: "newer",
  TimeoutError: "timeout",
  InvalidStateError: "closed",
  NotFoundError: "closed",
  AbortError: "disk",
  DataError: "corrupted",
};

/** Sorts what a browser threw into one of our names; a `StorageError` passes through unchanged. */
export function asStorageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown;
  const { name, message } = asNamed(thrown);
  const known = BY_NAME[name];
  if (known) return new StorageError(known, thrown);
  if (/quota|full|no space/i.test(message)) return new StorageError("quota", thrown);
  if (/connection|closing|closed|server lost/i.test(message)) {
    return new StorageError("closed", thrown);
  }
  if (/no available storage method|not supported|private/i.test(message)) {
    return new StorageError("unavailable", thrown);
  }
  return new StorageError("disk", thrown);
}

function asNamed(thrown: unknown): { name: string; message: string } {
  if (typeof thrown !== "object" || thrown === null) return { name: "", message: String(thrown) };
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return { name: String(name ?? ""), message: String(message ?? "") };
}
