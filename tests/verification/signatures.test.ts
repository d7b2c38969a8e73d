/** Signatures of every kind, good and bad: what is called good must be, and nothing is claimed beyond. */
import { beforeAll, describe, expect, test } from "vitest";
import { PdfFile } from "../../src/pdf/read/file.ts";
import { binary, bytesOf } from "../../src/pdf/syntax.ts";
import { signatureVerdict } from "../../src/verification/signature-verdict.ts";
import { pdfOf, sealed } from "../support/paper-cases.ts";
import { appended, nextId, savedAnew } from "../support/pdf-objects.ts";
import { certified, derOf, type Identity, type Manner, SIGNED_AT } from "../support/pki.ts";
import { filled, signed, stamped } from "../support/signed-pdf.ts";
import { annotated, inCatalog, painted, replaced } from "../support/tampered-pdf.ts";
import { signaturesIn } from "../support/verified.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const DAY = 86_400_000;
const original = pdfOf(sealed()).bytes;

/** An office's root, an issuer below it, and who signs and stamps by it. */
let root: Identity;
let issuer: Identity;
let officer: Identity;
let clock: Identity;

beforeAll(async () => {
  root = await certified({ name: "Akar Uji", issues: true });
  issuer = await certified({ name: "Penerbit Uji", issuer: root, issues: true });
  officer = await certified({ name: "Rina Wulandari", issuer });
  clock = await certified({ name: "Jam Uji", issuer: root, stamps: true });
});

const signedWell = (bytes: Uint8Array = original, manner: Parameters<typeof signed>[2] = {}) =>
  signed(bytes, officer, { with: [issuer, root], ...manner });

async function verdict(bytes: Uint8Array, roots: readonly Identity[] = [], now?: number) {
  return signatureVerdict(await signaturesIn(bytes, roots.map(derOf), now));
}

async function only(bytes: Uint8Array, roots: readonly Identity[] = [], now?: number) {
  const { parts } = await verdict(bytes, roots, now);
  expect(parts).toHaveLength(1);
  const [part] = parts;
  if (part === undefined) throw new Error("no signature");
  return { ...part, facts: Object.fromEntries(part.facts) };
}

describe("good", () => {
  test("by RSA, up to a root that the office knows", async () => {
    expect(await only(await signedWell(), [root])).toMatchObject({
      tone: "good",
      title: "Tanda tangan cocok",
      facts: {
        "Penanda tangan": "Rina Wulandari, Kantor Uji",
        "Penerbit sertifikat": "Penerbit Uji",
        Waktu: "1 Sep 2026 10.00 WITA, menurut penanda tangan sendiri; tanpa stempel waktu",
        Meliputi: "seluruh berkas",
        "Rantai sertifikat": "sampai Akar Uji, yang ada dalam daftar kantor",
      },
    });
  });

  test("by ECDSA, in the older form", async () => {
    const by = await certified({ name: "Hadi", issuer, algorithm: "ecdsa" });
    const bytes = await signed(original, by, { with: [issuer], format: "adbe.pkcs7.detached" });
    expect(await only(bytes, [root])).toMatchObject({ tone: "good" });
  });

  test("without attributes, as old programs sign", async () => {
    const bytes = await signedWell(original, { bare: true, format: "adbe.pkcs7.detached" });
    expect(await only(bytes, [root])).toMatchObject({ tone: "good" });
  });

  test("with a time stamp of an authority that the office knows: its time counts", async () => {
    const bytes = await signedWell(original, { stampedBy: clock, stampedAt: SIGNED_AT + DAY });
    const part = await only(bytes, [root]);
    expect(part.tone).toBe("good");
    expect(part.facts.Waktu).toBe(
      "2 Sep 2026 10.00 WITA, menurut stempel waktu Jam Uji, Kantor Uji",
    );
  });

  test("several, one after the other, and a time stamp of the whole", async () => {
    const second = await certified({ name: "Hadi", issuer, algorithm: "ecdsa" });
    const once = await signedWell();
    const twice = await signed(once, second, { field: "Kedua", with: [issuer] });
    const { tone, parts } = await verdict(await stamped(twice, clock), [root]);
    expect(parts.map((part) => part.title)).toEqual([
      "Tanda tangan cocok",
      "Tanda tangan cocok",
      "Stempel waktu cocok",
    ]);
    expect(tone).toBe("good");
    expect(Object.fromEntries(parts[0]?.facts ?? []).Meliputi).toContain(
      "sebelum tambahan terakhir",
    );
  });

  test("seen on a page, with a second one seen behind it: both are named, neither is a change", async () => {
    const rect = [60, 20, 160, 60] as const;
    const once = await signedWell(original, { seen: { page: 3, rect } });
    const twice = await signedWell(once, {
      field: "Kedua",
      seen: { page: 3, rect: [300, 20, 400, 60] },
    });
    const { parts, tone } = await verdict(twice, [root]);
    expect(tone).toBe("good");
    expect(parts[0]?.facts.flat().join()).toContain(
      "hanya memuat tampilan tanda tangan elektronik di halaman 4",
    );
  });
});

describe("right as far as it can be told, and no further", () => {
  test.each([
    [
      "no root is known here: the chain ends in one that the file brings",
      () => [issuer, root],
      "belum diperiksa: sampai Akar Uji",
    ],
    ["the issuer is missing", () => [], "belum diperiksa: sertifikat penerbitnya tidak ada"],
  ])("%s", async (_, others, words) => {
    const part = await only(await signed(original, officer, { with: others() }));
    expect(part).toMatchObject({
      tone: "open",
      title: "Tanda tangan cocok, rantai belum diperiksa",
    });
    expect(part.facts["Rantai sertifikat"]).toContain(words);
  });

  test("issued by its own holder: anybody could write that name", async () => {
    const part = await only(await signed(original, await certified({ name: "Rina Wulandari" })), [
      root,
    ]);
    expect(part.tone).toBe("open");
    expect(part.facts["Rantai sertifikat"]).toContain("siapa pun dapat menulis nama itu");
  });

  test("a time stamp by somebody unknown is no proof of time, and is said to be so", async () => {
    const stranger = await certified({ name: "Jam Lain", stamps: true });
    const part = await only(await signedWell(original, { stampedBy: stranger }), [root]);
    expect(part.facts.Waktu).toContain("belum dicocokkan dengan daftar kantor");
  });

  test("a certificate that has ended by now, without a stamp from before", async () => {
    const by = await certified({ name: "Rina", issuer, to: SIGNED_AT + DAY });
    const bytes = await signed(original, by, { with: [issuer] });
    const part = await only(bytes, [root]);
    expect(part).toMatchObject({
      tone: "open",
      title: "Tanda tangan cocok, waktunya tidak terbukti",
    });
    const before = await signed(original, by, { with: [issuer], stampedBy: clock });
    expect(await only(before, [root])).toMatchObject({ tone: "good" });
  });

  test.each<[string, Manner, "rsa" | "rsa 1024"]>([
    ["SHA-1", { digest: "SHA-1" }, "rsa"],
    ["a short key", {}, "rsa 1024"],
  ])("%s is called weak", async (_, manner, algorithm) => {
    const by = await certified({ name: "Rina", issuer, algorithm });
    const part = await only(await signed(original, by, { with: [issuer], ...manner }), [root]);
    expect(part).toMatchObject({ tone: "open", title: "Tanda tangan cocok, tetapi caranya lemah" });
  });

  test("a form that is not looked at is not judged", async () => {
    const part = await only(await signedWell(original, { format: "adbe.pkcs7.sha1" }));
    expect(part).toMatchObject({
      tone: "open",
      title: "Bentuk tanda tangan tidak dikenal di sini",
    });
  });
});

describe("never called good", () => {
  const altered = (bytes: Bytes, at: number): Bytes => {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };

  test("one byte is another", async () => {
    const part = await only(altered(await signedWell(), 12), [root]);
    expect(part).toMatchObject({ tone: "bad", title: "Isi berkas bukan yang ditandatangani" });
  });

  test("a signature over other bytes", async () => {
    const bytes = await filled(original, {}, async () => {
      const { cmsOver } = await import("../support/pki.ts");
      return cmsOver(bytesOf("lain"), officer, { with: [issuer] });
    });
    expect(await only(bytes, [root])).toMatchObject({ tone: "bad" });
  });

  test.each([false, true])(
    "a signature that brings its own content, and is right about that (without attributes: %s)",
    async (bare) => {
      const inside = bytesOf("isi lain");
      const part = await only(await signedWell(original, { inside, bare }), [root]);
      expect(part).toMatchObject({ tone: "bad", title: "Isi berkas bukan yang ditandatangani" });
    },
  );

  test("a key that is not that of the certificate", async () => {
    const stranger = await certified({ name: "Orang Lain", issuer });
    const forged = { certificate: officer.certificate, key: stranger.key };
    const part = await only(await signed(original, forged, { with: [issuer] }), [root]);
    expect(part).toMatchObject({
      tone: "bad",
      title: "Tanda tangan tidak dibuat dengan kunci sertifikatnya",
    });
  });

  test("another certificate than the one that the signature names", async () => {
    const other = await certified({ name: "Orang Lain", issuer });
    expect(await only(await signedWell(original, { names: other }), [root])).toMatchObject({
      tone: "bad",
    });
  });

  test.each<[string, Partial<Parameters<typeof certified>[0]>, string]>([
    ["ended before", { to: SIGNED_AT - DAY }, "Sertifikatnya sudah berakhir saat ditandatangani"],
    ["not begun", { from: SIGNED_AT + DAY }, "Sertifikatnya belum berlaku saat ditandatangani"],
    ["for other uses", { usage: 0x20 }, "Sertifikatnya bukan untuk tanda tangan"],
  ])("a certificate %s", async (_, wanted, title) => {
    const by = await certified({ name: "Rina", issuer, ...wanted });
    const part = await only(await signed(original, by, { with: [issuer] }), [root]);
    expect(part).toMatchObject({ tone: "bad", title });
  });

  test("a certificate whose issuer may not issue", async () => {
    const by = await certified({ name: "Palsu", issuer: officer });
    const part = await only(await signed(original, by, { with: [officer, issuer] }), [root]);
    expect(part).toMatchObject({ tone: "bad", title: "Rantai sertifikat putus" });
  });

  test("a root of the same name as the office's, by another key", async () => {
    const fake = await certified({ name: "Akar Uji", issues: true });
    const by = await certified({ name: "Rina Wulandari", issuer: fake });
    expect(await only(await signed(original, by, { with: [fake] }), [root])).toMatchObject({
      tone: "open",
    });
  });

  test("a time stamp of other bytes, or by a certificate that is not for stamps", async () => {
    const part = await only(await signedWell(original, { stampedBy: officer }), [root]);
    expect(part.list).toContain("Stempel waktu di dalamnya bukan untuk tanda tangan ini.");
    expect(part.facts.Waktu).toContain("menurut penanda tangan sendiri");
    const moved = altered(await stamped(original, clock), 12);
    expect(await only(moved, [root])).toMatchObject({
      tone: "bad",
      title: "Stempel waktu tidak cocok dengan berkas",
    });
  });

  test.each<[string, (bytes: Bytes) => Bytes]>([
    [
      "nothing but zeros",
      (bytes) =>
        bytesOf(
          binary(bytes).replace(
            /(\/Contents<)([0-9a-f]+)/,
            (_, key: string, hex: string) => key + "0".repeat(hex.length),
          ),
        ),
    ],
    [
      "no value at all",
      (bytes) =>
        inCatalog(
          bytes,
          "/AcroForm<</SigFlags 3/Fields[<</FT/Sig/T(x)/V<</Type/Sig/SubFilter/ETSI.CAdES.detached>>>>]>>",
        ),
    ],
  ])("a value of %s", async (_, forge) => {
    expect((await verdict(forge(await signedWell()), [root])).tone).toBe("bad");
  });
});

describe("tricks with the covered bytes", () => {
  test.each<[string, (honest: readonly number[]) => readonly number[], string]>([
    [
      "a gap that is wider than the signature",
      ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 40, c, d],
      "disembunyikan",
    ],
    ["a gap elsewhere", ([a = 0, , ,]) => [a, 100, 200, 900], "disembunyikan"],
    ["stretches that overlap", ([a = 0, b = 0, , d = 0]) => [a, b, b - 50, d], "tidak mungkin"],
    ["not from the first byte on", ([, b = 0, c = 0, d = 0]) => [9, b - 9, c, d], "tidak mungkin"],
    ["beyond the end", ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 9], "tidak mungkin"],
    [
      "an end in the middle",
      ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 60],
      "berhenti di tengah",
    ],
  ])("%s", async (_, range, words) => {
    const part = await only(await signedWell(original, { range }), [root]);
    expect(part).toMatchObject({
      tone: "bad",
      title: "Tanda tangan tidak berlaku atas berkas ini",
    });
    expect(part.list.join()).toContain(words);
  });

  test("a file saved anew by another program", async () => {
    expect(await only(savedAnew(await signedWell()), [root])).toMatchObject({ tone: "bad" });
  });

  test("the honest value, told again by a later object that covers the earlier bytes", async () => {
    const forged = replaced(await signedWell(), "/ByteRange", (body) =>
      body.replace(/>>$/, "/Name(Orang Lain)>>"),
    );
    const part = await only(forged, [root]);
    expect(part.tone).toBe("bad");
    expect(part.list.join()).toContain("dipasang atau diganti sesudahnya");
  });
});

describe("what comes after a signature", () => {
  test.each<[string, (bytes: Uint8Array) => Bytes, string]>([
    ["a page painted over", (bytes) => painted(bytes, 3), "isi halaman 4"],
    [
      "a text laid over a name",
      (bytes) =>
        annotated(
          bytes,
          3,
          "<</Type/Annot/Subtype/FreeText/Rect[90 90 300 120]/Contents(H. Palsu)/F 4>>",
        ),
      "teks tempelan di halaman 4",
    ],
    [
      "pages hidden by another tree",
      (bytes) =>
        replaced(bytes, "/Type /Pages", (body) =>
          body.replace(/\/Kids \[ (\d+ 0 R) .*?\]/, "/Kids [ $1 ]"),
        ),
      "jumlah halaman",
    ],
    [
      "a font that reads otherwise",
      (bytes) =>
        replaced(bytes, "/ToUnicode", (body) =>
          body.replace(/\/BaseFont \/\S+/, "/BaseFont /Courier"),
        ),
      "halaman",
    ],
    [
      "what looks like another signature, and is none",
      (bytes) =>
        annotated(
          bytes,
          3,
          `<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/F 4/Rect[90 90 300 120]/AP<</N ${nextId(bytes)} 0 R>>>>`,
          [
            {
              id: nextId(bytes),
              body: "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 20>>stream\n1 g 0 0 900 400 re f \nendstream",
            },
          ],
        ),
      "isian formulir di halaman 4",
    ],
  ])("%s", async (_, change, words) => {
    const part = await only(change(await signedWell()), [root]);
    expect(part).toMatchObject({ tone: "bad", title: "Berkas diubah sesudah ditandatangani" });
    expect(part.list.join()).toContain(words);
  });

  test("an object that waits behind the signed end, for an old reference to find it", async () => {
    // Signed with a page whose content lies beyond the end, as a table of places can say.
    const far = original.length + 60_000;
    const id = nextId(original);
    const note = `<</Type/Annot/Subtype/FreeText/F 4/Rect[90 90 300 120]/Contents(H. Palsu)>>`;
    const laid = annotated(original, 3, `${id + 1} 0 R`);
    const table = `\nxref\n${id + 1} 1\n${String(far).padStart(10, "0")} 00000 n \n`;
    const prev = new PdfFile(laid).sections.at(-1)?.start;
    const info = binary(laid)
      .match(/\/Root \d+ 0 R\/Info \d+ 0 R/g)
      ?.at(-1);
    const trailer = `trailer\n<</Size ${id + 9}/Prev ${prev}${info}>>\nstartxref\n${laid.length + 1}\n%%EOF\n`;
    const bytes = await signedWell(bytesOf(binary(laid) + table + trailer));
    expect(far).toBeGreaterThan(bytes.length);
    const hidden = `${binary(bytes).padEnd(far)}${id + 1} 0 obj\n${note}\nendobj\n`;
    const part = await only(appended(bytesOf(hidden), []), [root]);
    expect(part).toMatchObject({ tone: "bad", title: "Berkas diubah sesudah ditandatangani" });
  });

  test("a signature left out by a later save is missed", async () => {
    const bytes = replaced(await signedWell(), "/SigFlags", (body) =>
      body.replace(/\/AcroForm <<[\s\S]*?>>/, ""),
    );
    const found = await verdict(bytes, [root]);
    expect(found).toMatchObject({ tone: "bad", title: "Tanda tangan dihapus" });
    expect(found.list.join()).toContain("Tanda tangan");
  });

  test.each<[1 | 2 | 3, string, boolean]>([
    [1, "note", true],
    [1, "signature", true],
    [1, "time stamp", false],
    [2, "note", true],
    [2, "signature", false],
    [3, "note", false],
    [3, "page", true],
  ])("permission %s and a %s behind it: broken is %s", async (permits, what, broken) => {
    const bytes = await signedWell(original, { permits });
    const note = "<</Type/Annot/Subtype/Text/Rect[9 9 30 20]/Contents(catatan)/F 4>>";
    const later =
      what === "note"
        ? annotated(bytes, 0, note)
        : what === "page"
          ? painted(bytes, 0)
          : what === "signature"
            ? await signedWell(bytes, { field: "Kedua" })
            : await stamped(bytes, clock);
    const first = (await signaturesIn(later, [derOf(root)])).each.find(
      ({ field }) => field === "Tanda tangan",
    );
    expect(first?.permits).toEqual({ level: permits, broken });
  });
});
