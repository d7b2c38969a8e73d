/** Whether a signature is one over these bytes, by the key of the certificate that it names. */
import { OctetString } from "asn1js";
import { type Certificate, getCrypto, RSAPublicKey, SignedDataVerifyError } from "pkijs";
import {
  attributeOf,
  digestBy,
  namesCertificate,
  OID,
  type Signed,
  sameBytes,
} from "./signed-data.ts";

/** "unknown": by a way that this browser does not know, or the certificate is missing. */
export type Answer = "right" | "wrong" | "unknown";

export interface Seal {
  /** Whether these are the bytes that were signed. */
  digest: Answer;
  /** Whether the key of the certificate signed them. */
  key: Answer;
  certificate: Certificate | null;
  /** SHA-1, or a short key: signatures of this kind have been forged. */
  weak: boolean;
}

const SHORTEST_RSA = 2048;

/** @param data what must have been signed. @returns what holds of it; never rejects. */
export async function sealOf(signed: Signed, data: Uint8Array<ArrayBuffer>): Promise<Seal> {
  const digest = await digestAnswer(signed, data).catch(() => "unknown" as const);
  const { key, certificate } = await keyAnswer(signed, data);
  const named =
    certificate === null || (await namesCertificate(signed, certificate).catch(() => false));
  const weak = signed.signer.digestAlgorithm.algorithmId === OID.sha1 || isShort(certificate);
  return { digest, key: named ? key : "wrong", certificate, weak };
}

async function digestAnswer(
  { data: { encapContentInfo }, signer }: Signed,
  data: Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  const { eContent, eContentType } = encapContentInfo;
  const isTimestamp = eContentType === OID.timestampContent;
  // What a signature brings inside would be checked instead of the file.
  if (eContent !== undefined && !isTimestamp) return "wrong";
  const { signedAttrs, digestAlgorithm } = signer;
  // Without attributes the key signed the bytes themselves.
  if (signedAttrs === undefined) return isTimestamp ? "wrong" : "right";
  const [type] = attributeOf(signedAttrs.attributes, OID.contentType)?.values ?? [];
  if (String(type?.valueBlock) !== eContentType) return "wrong";
  const [stated] = attributeOf(signedAttrs.attributes, OID.messageDigest)?.values ?? [];
  const bytes = isTimestamp ? new Uint8Array(eContent?.getValue() ?? new ArrayBuffer()) : data;
  const own = await digestBy(digestAlgorithm.algorithmId, bytes);
  const is = stated instanceof OctetString && sameBytes(own, stated.valueBlock.valueHexView);
  return is ? "right" : "wrong";
}

async function keyAnswer({ data: signedData }: Signed, data: Uint8Array<ArrayBuffer>) {
  try {
    const options = { signer: 0, data: data.buffer, extendedMode: true } as const;
    const { signatureVerified, signerCertificate } = await signedData.verify(options);
    const key: Answer = signatureVerified === true ? "right" : "wrong";
    return { key, certificate: signerCertificate ?? null };
  } catch (reason) {
    const certificate =
      (reason instanceof SignedDataVerifyError ? reason.signerCertificate : null) ?? null;
    // A key that this browser knows, and yet nothing that it could have made.
    const isKnown = certificate !== null && (await canUse(certificate));
    return { key: isKnown ? ("wrong" as const) : ("unknown" as const), certificate };
  }
}

const canUse = (certificate: Certificate): Promise<boolean> =>
  getCrypto(true)
    .getPublicKey(certificate.subjectPublicKeyInfo, certificate.signatureAlgorithm)
    .then(
      () => true,
      () => false,
    );

function isShort(certificate: Certificate | null): boolean {
  const key = certificate?.subjectPublicKeyInfo.parsedKey;
  if (!(key instanceof RSAPublicKey)) return false;
  // A zero byte before it keeps a number positive.
  const bytes = key.modulus.valueBlock.valueHexView;
  return (bytes.length - (bytes[0] === 0 ? 1 : 0)) * 8 < SHORTEST_RSA;
}
