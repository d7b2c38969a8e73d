/**
 * The certificates that the office trusts to vouch for signers, from `content/certificates`: none by
 * itself, for which issuer counts is the office's decision and the file must come from the issuer.
 */
import { X509Certificate } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/**
 * @param content the content folder, with a slash at its end.
 * @returns each certificate as DER in Base64; none where the folder is missing.
 * @throws Error when a `.pem` or `.crt` file holds none that can be read.
 */
export async function readCertificates(content: URL): Promise<string[]> {
  const folder = new URL("certificates/", content);
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /\.(pem|crt)$/.test(name))
    .toSorted();
  const read = names.map(async (name) => {
    const written = (await readFile(new URL(name, folder), "latin1")).match(PEM) ?? [];
    try {
      if (written.length === 0) throw new Error("no certificate");
      return written.map((one) => new X509Certificate(one).raw.toString("base64"));
    } catch (cause) {
      throw new Error(`content/certificates/${name} holds no certificate in PEM.`, { cause });
    }
  });
  return (await Promise.all(read)).flat();
}
