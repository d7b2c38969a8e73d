// The class, not the ready-made function: that brings a factory of hashes which every page would carry
// (278 B more, gzip). noble calls the class internal, so a test holds its name and its results.
import { _SHA256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 to feed piece by piece. */
export const newSha256 = () => new _SHA256();

/** SHA-256 (64 hex digits) of a text in UTF-8. */
export const sha256Hex = (text: string): string =>
  bytesToHex(newSha256().update(utf8ToBytes(text)).digest());
