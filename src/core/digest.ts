import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 to feed piece by piece. */
export const newSha256 = () => sha256.create();

/** SHA-256 (64 hex digits) of a text in UTF-8. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 (64 hex digits) of bytes. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
