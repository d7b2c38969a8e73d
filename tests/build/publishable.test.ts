import { expect, test } from "vitest";
import { assertPublishable } from "../../src/build/sop/publishable.ts";
import { publishedSop } from "../support/content.ts";

const content = new URL("../../content/", import.meta.url);
const sop = publishedSop();

test("what is in content may be published", async () => {
  await expect(assertPublishable(new Map([[sop.id, sop]]), content)).resolves.toBeUndefined();
});

test("a fault names the file, the step and what to do", async () => {
  const steps = sop.steps.map((step) =>
    step.number === 3 ? { ...step, actor: "camat", duration: "nanti" } : step,
  );
  const broken = assertPublishable(new Map([["lain", { ...sop, steps }]]), content);
  await expect(broken).rejects.toThrow(/sop\/lain\.yaml/);
  await expect(broken).rejects.toThrow(/langkah 3 \(penerimaan-data\): Pelaksana “camat”/);
  await expect(broken).rejects.toThrow(/→ Tulis angka dan satuannya/);
  await expect(broken).rejects.toThrow(/Isi SOP berubah, tetapi versinya masih/);
  await expect(broken).rejects.toThrow(/Kode “pengelolaan-data” tidak sama dengan nama berkas/);
});
