import { expect, test } from "vitest";
import { identityRows } from "../../../src/core/sop/identity.ts";
import { publishedSop, readSop } from "../../support/content.ts";

const labels = (rows: ReturnType<typeof identityRows>) => rows.map(({ label }) => label);

test("the usual order is that of PermenPAN-RB 35/2012, and what is not stated stays empty", () => {
  const rows = identityRows(publishedSop().identity);
  expect(labels(rows)).toEqual([
    "Nomor SOP",
    "Tanggal Pembuatan",
    "Tanggal Revisi",
    "Tanggal Efektif",
    "Disahkan oleh",
    "Nama SOP",
  ]);
  expect(rows.slice(0, 5).map(({ value }) => value)).toEqual([null, null, null, null, null]);
});

test("an office's own order and words are kept, with whoever made and checked it", () => {
  const { identity } = readSop("tests/fixtures/real-sops/sop/penanganan-laporan-warga.yaml");
  const rows = identityRows(identity);
  expect(labels(rows)).toEqual([
    "Nomor SOP",
    "Tanggal Pengesahan",
    "Tanggal Pembuatan",
    "Tempat",
    "Dibuat oleh",
    "Diperiksa oleh",
    "Disahkan oleh",
    "Judul SOP",
  ]);
  expect(rows[1]?.value).toBe("2 Februari 2026");
  expect(rows[4]?.approver?.name).toBe("Wulan Contoh, S.T.");
  expect(rows[5]?.value).toBe("Kepala Bidang Prasarana Lingkungan, Ir. Yusuf Contoh");
});
