/** What went wrong between this browser and the server, out of what the library throws. */
import { JetStreamApiError } from "@nats-io/jetstream";
import { AuthorizationError, PermissionViolationError } from "@nats-io/nats-core";
import { OfficeError, type OfficeFailure } from "./stream.ts";

/** The library's error as ours. */
export function failed(thrown: unknown): OfficeError {
  return thrown instanceof OfficeError ? thrown : new OfficeError(failureOf(thrown), thrown);
}

function failureOf(thrown: unknown): OfficeFailure {
  if (thrown instanceof AuthorizationError) return "unknown-member";
  if (thrown instanceof JetStreamApiError) return failureOfCode(thrown.code);
  if (isRefusal(thrown)) return "refused";
  return /max_payload/i.test(String(thrown)) ? "too-large" : "away";
}

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof PermissionViolationError ||
  (thrown instanceof Error && thrown.cause instanceof PermissionViolationError);

/** Codes of JetStream: https://github.com/nats-io/nats-server/blob/main/server/errors.json */
function failureOfCode(code: number): OfficeFailure {
  if ([10047, 10077, 10023, 10028].includes(code)) return "full";
  return code === 10054 ? "too-large" : "refused";
}

/** True where the server found nothing to take out under that number: 10043, or 10057 with its reason in words. */
export const isGone = (thrown: unknown): boolean =>
  thrown instanceof JetStreamApiError &&
  (thrown.code === 10043 ||
    (thrown.code === 10057 && /no message found|deleted message|store EOF/.test(thrown.message)));

/** The server's answer to a message. @throws OfficeError when it did not store it. */
export function mustBeStored(answer: unknown): void {
  const { error, seq } = (answer ?? {}) as { error?: { err_code?: number }; seq?: number };
  if (error) throw new OfficeError(failureOfCode(error.err_code ?? 0), error);
  if (typeof seq !== "number") throw new OfficeError("refused");
}
