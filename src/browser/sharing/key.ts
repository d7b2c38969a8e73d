/** The key that a browser logs in with: an nkey (Ed25519), made here, its private part never shown. */
import { nkeys } from "@nats-io/nats-core";

/** What is kept of it. A `CryptoKey` can be used and not be read; where there is none, the seed itself. */
export type KeptKey =
  | { kind: "sealed"; publicKey: string; privateKey: CryptoKey }
  | { kind: "plain"; publicKey: string; seed: Uint8Array };

/** Makes a key: where the browser can, one that nobody can copy, not even this page. */
export async function makeKey(subtle: SubtleCrypto | undefined): Promise<KeptKey> {
  try {
    if (subtle === undefined) throw new Error("only pages over HTTPS have it");
    const made = (await subtle.generateKey({ name: "Ed25519" }, false, ["sign"])) as CryptoKeyPair;
    const raw = new Uint8Array(await subtle.exportKey("raw", made.publicKey));
    return { kind: "sealed", publicKey: publicKeyOf(raw), privateKey: made.privateKey };
  } catch {
    const pair = nkeys.createUser();
    return { kind: "plain", publicKey: pair.getPublicKey(), seed: pair.getSeed().slice() };
  }
}

/** The signature over what the server asks, as it wants it written. */
export async function sign(key: KeptKey, nonce: string): Promise<string> {
  const asked = new TextEncoder().encode(nonce);
  const signature =
    key.kind === "sealed"
      ? new Uint8Array(await crypto.subtle.sign("Ed25519", key.privateKey, asked))
      : nkeys.fromSeed(key.seed).sign(asked);
  return nkeys.encode(signature);
}

/** First byte of the public key of a user. */
const USER = 20 << 3;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** How an nkey is written: a byte for its kind, 32 of the key, a check sum, in base 32. */
function publicKeyOf(raw: Uint8Array): string {
  const body = Uint8Array.of(USER, ...raw);
  const sum = crc16(body);
  const bits = [...body, sum & 0xff, sum >> 8].map((byte) => byte.toString(2).padStart(8, "0"));
  const fives = bits.join("").match(/.{5}/g) ?? [];
  return fives.map((five) => LETTERS[Number.parseInt(five, 2)]).join("");
}

/** CRC-16/XMODEM. */
function crc16(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : (sum << 1) & 0xffff;
    }
  }
  return sum;
}
