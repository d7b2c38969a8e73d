/** Keys, certificates, signatures and time stamps as issuers and signers make them, for tests alone. */
import {
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  getRandomValues,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from "pkijs";
import { OID } from "../../src/pdf/cms/signed-data.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface Identity {
  certificate: Certificate;
  key: CryptoKey;
}

export interface Wanted {
  name: string;
  /** Itself, where nobody is named. */
  issuer?: Identity;
  algorithm?: "rsa" | "rsa 1024" | "ecdsa";
  /** May issue certificates. */
  issues?: boolean;
  /** Stamps times. */
  stamps?: boolean;
  /** Bits of keyUsage; 0xc0 signs documents. */
  usage?: number;
  /** Epoch ms. */
  from?: number;
  to?: number;
}

const DAY = 86_400_000;
export const SIGNED_AT = Date.UTC(2026, 8, 1, 2);

/** @returns a new key with a certificate over it. */
export async function certified(wanted: Wanted): Promise<Identity> {
  const { name, issuer, issues = false, stamps = false, algorithm = "rsa" } = wanted;
  const { from = SIGNED_AT - 300 * DAY, to = SIGNED_AT + 3000 * DAY } = wanted;
  const { publicKey, privateKey } = await keys(algorithm);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({
    // A first byte that is neither zero nor a sign: DER knows one spelling of a number.
    valueHex: new Uint8Array([1, ...getRandomValues(new Uint8Array(8))]).buffer,
  });
  certificate.subject.typesAndValues = [
    named(OID.commonName, name),
    named(OID.organization, "Kantor Uji"),
  ];
  certificate.issuer.typesAndValues =
    issuer?.certificate.subject.typesAndValues ?? certificate.subject.typesAndValues;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const usage = wanted.usage ?? (issues ? 0x06 : 0xc0);
  certificate.extensions = [
    extension("2.5.29.19", new BasicConstraints({ cA: issues }).toSchema().toBER(false)),
    extension(OID.keyUsage, new Uint8Array([3, 2, 0, usage]).buffer),
    ...(stamps
      ? [
          extension(
            OID.extendedKeyUsage,
            new ExtKeyUsage({ keyPurposes: [OID.timestamping] }).toSchema().toBER(false),
          ),
        ]
      : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(issuer?.key ?? privateKey, "SHA-256");
  return {
    certificate: Certificate.fromBER(certificate.toSchema(true).toBER(false)),
    key: privateKey,
  };
}

const keys = (algorithm: NonNullable<Wanted["algorithm"]>): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(
    algorithm === "ecdsa"
      ? { name: "ECDSA", namedCurve: "P-256" }
      : {
          name: "RSASSA-PKCS1-v1_5",
          modulusLength: algorithm === "rsa" ? 2048 : 1024,
          publicExponent: new Uint8Array([1, 0, 1]),
          hash: "SHA-256",
        },
    true,
    ["sign", "verify"],
  );

const named = (type: string, value: string) =>
  new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });

const extension = (extnID: string, extnValue: ArrayBuffer) =>
  new Extension({ extnID, critical: true, extnValue });

export const derOf = ({ certificate }: Identity): Bytes =>
  new Uint8Array(certificate.toSchema().toBER(false));

export interface Manner {
  /** Certificates that ride along. */
  with?: readonly Identity[];
  /** Puts a time stamp on the signature. */
  stampedBy?: Identity;
  stampedAt?: number;
  /** By the signer's clock; null for not at all. */
  at?: number | null;
  digest?: "SHA-256" | "SHA-1";
  /** Puts these bytes inside, instead of being detached. */
  inside?: Bytes;
  /** Signs the bytes themselves, without attributes. */
  bare?: boolean;
  /** Names another certificate than the one that signed. */
  names?: Identity;
}

/** @returns a CMS signature as PAdES has it. */
export async function cmsOver(data: Bytes, by: Identity, manner: Manner = {}): Promise<Bytes> {
  const { at = SIGNED_AT, digest = "SHA-256", inside, stampedBy } = manner;
  const hash = await crypto.subtle.digest(digest, inside ?? data);
  const certificateHash = await crypto.subtle.digest("SHA-256", derOf(manner.names ?? by));
  const id = new Sequence({ value: [new OctetString({ valueHex: certificateHash })] });
  const list = new Sequence({ value: [new Sequence({ value: [id] })] });
  const attributes = [
    attribute(OID.contentType, new ObjectIdentifier({ value: "1.2.840.113549.1.7.1" })),
    ...(at === null ? [] : [attribute(OID.signingTime, new UTCTime({ valueDate: new Date(at) }))]),
    attribute(OID.messageDigest, new OctetString({ valueHex: hash })),
    attribute(OID.signingCertificateV2, list),
  ];
  const content = new EncapsulatedContentInfo({ eContentType: "1.2.840.113549.1.7.1" });
  if (inside) content.eContent = new OctetString({ valueHex: inside.buffer });
  const signed = signedData(content, by, attributes, manner.with ?? []);
  const [info] = signed.signerInfos;
  if (manner.bare) delete info?.signedAttrs;
  await signed.sign(by.key, 0, digest, data.buffer);
  if (stampedBy) {
    const value = info?.signature.valueBlock.valueHexView.slice() ?? new Uint8Array();
    const token = await timestampOver(value, stampedBy, manner.stampedAt);
    const stamp = new Attribute({
      type: OID.timestamp,
      values: [ContentInfo.fromBER(token).toSchema()],
    });
    if (info)
      info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [stamp] });
  }
  return packed(signed);
}

/** @returns a time stamp token (RFC 3161). */
export async function timestampOver(data: Bytes, by: Identity, at = SIGNED_AT): Promise<Bytes> {
  const info = new TSTInfo({
    version: 1,
    policy: "1.2.3.4.1",
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({
        algorithmId: OID.sha256,
        algorithmParams: new Null(),
      }),
      hashedMessage: new OctetString({ valueHex: await crypto.subtle.digest("SHA-256", data) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const der = info.toSchema().toBER(false);
  const content = new EncapsulatedContentInfo({
    eContentType: OID.timestampContent,
    eContent: new OctetString({ valueHex: der }),
  });
  const hash = await crypto.subtle.digest("SHA-256", der);
  const attributes = [
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.timestampContent })),
    attribute(OID.messageDigest, new OctetString({ valueHex: hash })),
  ];
  const signed = signedData(content, by, attributes, []);
  await signed.sign(by.key, 0, "SHA-256", der);
  return packed(signed);
}

const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });

function signedData(
  encapContentInfo: EncapsulatedContentInfo,
  by: Identity,
  attributes: Attribute[],
  others: readonly Identity[],
): SignedData {
  const { issuer, serialNumber } = by.certificate;
  return new SignedData({
    version: 1,
    encapContentInfo,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [by, ...others].map(({ certificate }) => certificate),
  });
}

const packed = (signed: SignedData): Bytes =>
  new Uint8Array(
    new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) })
      .toSchema()
      .toBER(false),
  );
