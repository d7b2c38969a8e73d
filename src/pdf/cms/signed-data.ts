/** The value of a signature as CMS has it (RFC 5652), and the few things the library leaves to us. */
import { ObjectIdentifier, OctetString, Sequence, UTCTime } from "asn1js";
import {
  type Attribute,
  Certificate,
  ContentInfo,
  getCrypto,
  SignedData,
  type SignerInfo,
} from "pkijs";

/** Object identifiers, by what they say. */
export const OID = {
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timestamp: "1.2.840.113549.1.9.16.2.14",
  timestampContent: "1.2.840.113549.1.9.16.1.4",
  timestamping: "1.3.6.1.5.5.7.3.8",
  extendedKeyUsage: "2.5.29.37",
  keyUsage: "2.5.29.15",
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
} as const;

export interface Signed {
  data: SignedData;
  signer: SignerInfo;
  certificates: Certificate[];
}

/** No honest signature brings more. */
const MOST_CERTIFICATES = 30;

/** @param der the value; what follows it is not looked at. @returns null for what is no signature by one signer. */
export function signedIn(der: Uint8Array<ArrayBuffer>): Signed | null {
  try {
    const info = ContentInfo.fromBER(der);
    if (info.contentType !== OID.signedData) return null;
    return signedFrom(new SignedData({ schema: info.content }));
  } catch {
    return null;
  }
}

/** @returns null unless there is exactly one signer. */
export function signedFrom(data: SignedData): Signed | null {
  const [signer] = data.signerInfos;
  if (signer === undefined || data.signerInfos.length !== 1) return null;
  const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate);
  if (certificates.length > MOST_CERTIFICATES) return null;
  return { data, signer, certificates };
}

export const attributeOf = (
  attributes: readonly Attribute[] | undefined,
  type: string,
): Attribute | null => attributes?.find((one) => one.type === type) ?? null;

/** Throws where this browser does not know the digest. */
export async function digestBy(
  oid: string,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const crypto = getCrypto(true);
  const { name } = crypto.getAlgorithmByOID(oid, true) as { name: string };
  return new Uint8Array(await crypto.digest(name, data));
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** @returns when its maker says it was made, in epoch ms; null when it does not say. */
export function claimedTime({ signer }: Signed): number | null {
  const [value] = attributeOf(signer.signedAttrs?.attributes, OID.signingTime)?.values ?? [];
  const at = value instanceof UTCTime ? value.toDate().getTime() : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/**
 * Whether the signed attributes name the very certificate that is checked (RFC 5035): else another
 * one over the same key could be put in its place.
 * @returns true also where no certificate is named: PAdES asks for it, plain PKCS #7 does not.
 */
export async function namesCertificate({ signer }: Signed, certificate: Certificate) {
  const attributes = signer.signedAttrs?.attributes;
  const newer = attributeOf(attributes, OID.signingCertificateV2);
  const [stated] = (newer ?? attributeOf(attributes, OID.signingCertificate))?.values ?? [];
  if (stated === undefined) return true;
  const [list] = itemsIn(stated);
  const [first, second] = itemsIn(itemsIn(list)[0]);
  // The digest's name stands first, but for the usual one, which goes unsaid.
  const hash = first instanceof OctetString ? first : second;
  const [algorithm] = itemsIn(first);
  const usual = newer === null ? OID.sha1 : OID.sha256;
  const oid = algorithm instanceof ObjectIdentifier ? algorithm.getValue() : usual;
  if (!(hash instanceof OctetString)) return false;
  const der = new Uint8Array(certificate.toSchema().toBER(false));
  return sameBytes(await digestBy(oid, der), hash.valueBlock.valueHexView);
}

const itemsIn = (value: unknown) => (value instanceof Sequence ? value.valueBlock.value : []);
