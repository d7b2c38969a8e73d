/**
 * What a signature's value proves, looked at without a network: nothing is asked of the issuer, so
 * whether a certificate was revoked stays unknown. The one entry, loaded with the first signature.
 */
import { type Certificate, ContentInfo, SignedData, TSTInfo } from "pkijs";
import { type Chain, chainOf, isMeantFor, namePart } from "./chain.ts";
import { type Answer, type Seal, sealOf } from "./seal.ts";
import {
  attributeOf,
  claimedTime,
  digestBy,
  OID,
  type Signed,
  sameBytes,
  signedFrom,
  signedIn,
} from "./signed-data.ts";

/** Plain data; times in epoch ms. */
export interface SignatureCheck {
  digest: Answer;
  key: Answer;
  weak: boolean;
  /** As its certificate says; null without a certificate. */
  signer: Holder | null;
  /** By the signer's own clock. */
  claimed: number | null;
  /** Null where it carries no time stamp. */
  stamp: StampCheck | null;
  /** At the time of the stamp, else the claimed one, else now. */
  validity: "valid" | "early" | "expired";
  /** Expired by now, and no stamp says that it was signed before. */
  expiredSince: boolean;
  chain: Chain;
  /** The certificate is one for signing. */
  meant: boolean;
}

export interface Holder {
  name: string | null;
  organization: string | null;
  issuer: string | null;
}

export interface StampCheck {
  at: number;
  by: Holder | null;
  /** Whether it stamps these very bytes, with the key of a certificate for time stamps. */
  answer: Answer;
  chain: Chain;
}

/** What the office trusts (DER), and the moment. */
export interface Trust {
  roots: readonly Uint8Array<ArrayBuffer>[];
  /** Epoch ms. */
  now: number;
}

/** @param data the bytes it answers for. @returns null where the value is no signature at all. */
export async function checkSignature(
  der: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  trust: Trust,
): Promise<SignatureCheck | null> {
  const signed = signedIn(der);
  if (signed === null) return null;
  const { digest, key, weak, certificate } = await sealOf(signed, data);
  const stamp = await stampIn(signed, trust);
  const claimed = claimedTime(signed);
  const proven = stamp?.answer === "right" ? stamp.at : null;
  const at = proven ?? claimed ?? trust.now;
  return {
    ...{ digest, key, weak, claimed, stamp },
    signer: holderOf(certificate),
    validity: certificate === null ? "valid" : validityAt(certificate, at),
    expiredSince:
      proven === null && certificate !== null && validityAt(certificate, trust.now) === "expired",
    chain: await chainAt(certificate, signed, trust, at),
    meant: certificate === null || isMeantFor(certificate, "signing"),
  };
}

/** @param data the bytes it stamps. @returns null where the value is no time stamp. */
export async function checkTimestamp(
  der: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  trust: Trust,
): Promise<StampCheck | null> {
  const signed = signedIn(der);
  return signed === null ? null : stampOver(signed, data, trust);
}

async function stampIn({ signer }: Signed, trust: Trust): Promise<StampCheck | null> {
  const [value] = attributeOf(signer.unsignedAttrs?.attributes, OID.timestamp)?.values ?? [];
  if (value === undefined) return null;
  try {
    const info = new ContentInfo({ schema: value });
    const signed = signedFrom(new SignedData({ schema: info.content }));
    const stamped = signer.signature.valueBlock.valueHexView.slice();
    return signed === null ? null : await stampOver(signed, stamped, trust);
  } catch {
    return null;
  }
}

async function stampOver(
  signed: Signed,
  data: Uint8Array<ArrayBuffer>,
  trust: Trust,
): Promise<StampCheck | null> {
  const { eContent, eContentType } = signed.data.encapContentInfo;
  if (eContent === undefined || eContentType !== OID.timestampContent) return null;
  const info = TSTInfo.fromBER(eContent.getValue());
  const seal = await sealOf(signed, data);
  const { certificate } = seal;
  const at = info.genTime.getTime();
  return {
    at,
    by: holderOf(certificate),
    answer: await stampAnswer(seal, info, data, at),
    chain: await chainAt(certificate, signed, trust, at),
  };
}

async function stampAnswer(
  { digest, key, certificate }: Seal,
  { messageImprint: { hashAlgorithm, hashedMessage } }: TSTInfo,
  data: Uint8Array<ArrayBuffer>,
  at: number,
): Promise<Answer> {
  const own = await digestBy(hashAlgorithm.algorithmId, data).catch(() => null);
  if (own === null || certificate === null) return "unknown";
  if (!sameBytes(own, hashedMessage.valueBlock.valueHexView)) return "wrong";
  const isMeant = isMeantFor(certificate, "timestamps");
  if (!isMeant || validityAt(certificate, at) !== "valid") return "wrong";
  return digest === "right" ? key : digest;
}

function holderOf(certificate: Certificate | null): Holder | null {
  if (certificate === null) return null;
  const part = (whose: "subject" | "issuer", which: "commonName" | "organization") =>
    namePart(certificate, whose, OID[which]);
  return {
    name: part("subject", "commonName"),
    organization: part("subject", "organization"),
    issuer: part("issuer", "commonName") ?? part("issuer", "organization"),
  };
}

function validityAt({ notBefore, notAfter }: Certificate, at: number) {
  if (at < notBefore.value.getTime()) return "early";
  return at > notAfter.value.getTime() ? "expired" : "valid";
}

/** Its own validity is told apart: a chain is followed at a time when the certificate was valid. */
async function chainAt(
  certificate: Certificate | null,
  { certificates }: Signed,
  { roots }: Trust,
  at: number,
): Promise<Chain> {
  if (certificate === null) return { kind: "open" };
  const [from, to] = [certificate.notBefore.value.getTime(), certificate.notAfter.value.getTime()];
  return chainOf(certificate, certificates, roots, Math.min(Math.max(at, from), to));
}
