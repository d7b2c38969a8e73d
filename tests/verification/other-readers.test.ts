/** What the tests sign is a signature to programs that are not ours, and they judge it alike. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfOf, sealed } from "../support/paper-cases.ts";
import { certified, cmsOver, derOf, type Identity } from "../support/pki.ts";
import { signed } from "../support/signed-pdf.ts";
import { painted } from "../support/tampered-pdf.ts";
import { signaturesIn } from "../support/verified.ts";

const has = (tool: string, ...args: string[]) => spawnSync(tool, args).error === undefined;
const folder = mkdtempSync(join(tmpdir(), "signed-"));
afterAll(() => rmSync(folder, { recursive: true }));

let root: Identity;
beforeAll(async () => {
  root = await certified({ name: "Akar Uji", issues: true });
});

const original = pdfOf(sealed()).bytes;
const fileOf = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe("pdfsig (poppler)", () => {
  const said = (bytes: Uint8Array) =>
    spawnSync("pdfsig", ["-nocert", fileOf("signed.pdf", bytes)], { encoding: "utf8" }).stdout;
  const missing = !has("pdfsig", "-v");

  test.for(["rsa", "ecdsa"] as const)("a good signature by %s", async (algorithm, { skip }) => {
    skip(missing, "pdfsig (poppler-utils) is not installed on this machine");
    const by = await certified({ name: "Rina", issuer: root, algorithm });
    const bytes = await signed(original, by, { with: [root] });
    const words = said(bytes);
    expect(words).toContain("Signature is Valid");
    expect(words).toContain("Total document signed");
    expect(words).toContain("Signer Certificate Common Name: Rina");
  });

  test("one byte changed", async ({ skip }) => {
    skip(missing, "pdfsig (poppler-utils) is not installed on this machine");
    const by = await certified({ name: "Rina", issuer: root });
    const bytes = await signed(original, by);
    bytes[12] = (bytes[12] ?? 0) ^ 1;
    expect(said(bytes)).toContain("Digest Mismatch");
    expect((await signaturesIn(bytes)).each).toMatchObject([
      { value: { check: { digest: "wrong" } } },
    ]);
  });

  test("an update behind it", async ({ skip }) => {
    skip(missing, "pdfsig (poppler-utils) is not installed on this machine");
    const bytes = painted(await signed(original, await certified({ name: "Rina" })), 3);
    expect(said(bytes)).toContain("Not total document signed");
  });
});

describe("openssl", () => {
  const missing = !has("openssl", "version");

  test.for(["rsa", "ecdsa"] as const)("value and chain by %s", async (algorithm, { skip }) => {
    skip(missing, "openssl is not installed on this machine");
    const by = await certified({ name: "Rina", issuer: root, algorithm });
    const data = new Uint8Array(new TextEncoder().encode("isi"));
    const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(derOf(root)).toString("base64")}\n-----END CERTIFICATE-----\n`;
    const value = fileOf("value.der", await cmsOver(data, by));
    const options = ["-verify", "-binary", "-inform", "DER", "-purpose", "any", "-no_check_time"];
    const files = [
      "-in",
      value,
      "-content",
      fileOf("data", data),
      "-CAfile",
      fileOf("root.pem", pem),
    ];
    const { status, stderr } = spawnSync("openssl", ["cms", ...options, ...files]);
    expect(stderr.toString()).toContain("erification successful");
    expect(status).toBe(0);
  });
});
