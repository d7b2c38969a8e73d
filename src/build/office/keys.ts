/** Keys and ids that an operator makes. */
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { nkeys } from "@nats-io/nats-core";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** @returns a new member's id: 60 random bits, in letters that mean nothing. */
export const newMemberId = (): string =>
  [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join("");

/**
 * Makes the administrator's key.
 * @param path of the private half; readable by its owner alone.
 * @returns the public half, for `kantor.yaml`.
 * @throws Error (EEXIST) rather than write over a key that is there.
 */
export async function makeAdministratorKey(path: string): Promise<string> {
  const pair = nkeys.createUser();
  await writeFile(path, pair.getSeed(), { mode: 0o600, flag: "wx" });
  return pair.getPublicKey();
}
