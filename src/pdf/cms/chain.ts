/** Who vouches for a certificate: up to a root that the office knows, or one that the file itself brings. */
import { BitString } from "asn1js";
import { Certificate, CertificateChainValidationEngine, ExtKeyUsage } from "pkijs";
import { OID, sameBytes } from "./signed-data.ts";

export type Chain =
  /** Up to a certificate that the office put into its site. */
  | { kind: "office"; root: string }
  /** It holds, but ends in a root that came with the file: nobody else vouches for that. */
  | { kind: "file"; root: string }
  /** Its holder issued it: nobody vouches for the name in it. */
  | { kind: "self" }
  /** The certificate of an issuer is missing. */
  | { kind: "open" }
  /** An issuer did not sign it, may not issue, or was not valid at that time. */
  | { kind: "broken" };

/** Certificates that sign one another in a circle would be followed for ever. */
const MOST_STEPS = 60;

export type NamePart = typeof OID.commonName | typeof OID.organization;

/** @returns a part of the subject's or the issuer's name, null where it is not given. */
export function namePart(
  certificate: Certificate,
  whose: "subject" | "issuer",
  part: NamePart,
): string | null {
  const found = certificate[whose].typesAndValues.find(({ type }) => type === part);
  const text: unknown = found?.value.valueBlock.value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null;
}

const called = (certificate: Certificate): string =>
  namePart(certificate, "subject", OID.commonName) ??
  namePart(certificate, "subject", OID.organization) ??
  "tanpa nama";

/**
 * @param roots DER of what the office trusts; may be empty.
 * @param at the time that counts, in epoch ms.
 */
export async function chainOf(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Uint8Array<ArrayBuffer>[],
  at: number,
): Promise<Chain> {
  const trusted = roots.map((der) => Certificate.fromBER(der));
  if (trusted.some((one) => isSame(one, certificate))) {
    return { kind: "office", root: called(certificate) };
  }
  if (isSelfIssued(certificate)) return { kind: "self" };
  const byOffice = await pathTo(trusted, certificate, others, at);
  if (typeof byOffice !== "string") return { kind: "office", root: called(byOffice) };
  if (byOffice === "broken") return { kind: "broken" };
  const byFile = await pathTo(others.filter(isSelfIssued), certificate, others, at);
  return typeof byFile === "string" ? { kind: byFile } : { kind: "file", root: called(byFile) };
}

const isSelfIssued = ({ subject, issuer }: Certificate): boolean => subject.isEqual(issuer);

const isSame = (a: Certificate, b: Certificate): boolean => sameBytes(a.tbsView, b.tbsView);

/** @returns the certificate at the upper end, "open" when no path leads to one of `trusted`. */
async function pathTo(
  trusted: Certificate[],
  certificate: Certificate,
  others: readonly Certificate[],
  at: number,
): Promise<Certificate | "open" | "broken"> {
  if (trusted.length === 0) return "open";
  let steps = 0;
  const engine = new CertificateChainValidationEngine({
    trustedCerts: trusted,
    // The library takes the last one for the one in question, once doublets are gone.
    certs: [...others.filter((one) => !isSame(one, certificate)), certificate],
    checkDate: new Date(at),
    findIssuer: async (one, self, crypto) => {
      if (++steps > MOST_STEPS) throw new Error("Certificates in a circle");
      return await self.defaultFindIssuer(one, self, crypto);
    },
  });
  const { result, certificatePath, resultMessage } = await engine.verify({
    passedWhenNotRevValues: true,
  });
  const root = certificatePath?.at(-1);
  if (result && root !== undefined && certificatePath?.[0] === certificate) return root;
  return /No valid certificate paths|Unable to find certificate path/.test(resultMessage)
    ? "open"
    : "broken";
}

/** @returns whether the certificate is meant for signing documents, or for stamping times. */
export function isMeantFor(certificate: Certificate, use: "signing" | "timestamps"): boolean {
  const extension = (oid: string): unknown =>
    certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
  if (use === "timestamps") {
    const uses = extension(OID.extendedKeyUsage);
    return uses instanceof ExtKeyUsage && uses.keyPurposes.includes(OID.timestamping);
  }
  const usage = extension(OID.keyUsage);
  if (!(usage instanceof BitString)) return true;
  // digitalSignature or nonRepudiation (RFC 5280, 4.2.1.3).
  return ((usage.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0;
}
