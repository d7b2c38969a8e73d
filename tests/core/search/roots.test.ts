import { expect, test } from "vitest";
import { rootsOf } from "../../../src/core/search/roots.ts";

const kin = (a: string, b: string) => rootsOf(a).some((root) => rootsOf(b).includes(root));

test.each([
  ["melaporkan", "laporan"],
  ["dilaporkan", "pelaporan"],
  ["mengelola", "pengelolaan"],
  ["kelola", "pengelola"],
  ["mengirim", "kirimkan"],
  ["mengambil", "ambillah"],
  ["menyimpan", "penyimpanan"],
  ["disimpan", "simpanan"],
  ["menerima", "penerimaan"],
  ["diterima", "terimanya"],
  ["memeriksa", "pemeriksaan"],
  ["membuat", "pembuatan"],
  ["pengecekan", "mengecek"],
  ["kerusakan", "merusak"],
  ["menyampaikan", "penyampaian"],
  ["bertanggung", "penanggung"],
  ["menindaklanjuti", "ditindaklanjuti"],
])("%s and %s are of one root", (a, b) => {
  expect(kin(a, b)).toBe(true);
});

test.each([
  ["kasi", "berkas"],
  ["surat", "server"],
  ["data", "nota"],
  ["langkah", "lengkap"],
])("%s and %s are not", (a, b) => {
  expect(kin(a, b)).toBe(false);
});

test("a word is a root of its own, however short", () => {
  expect(rootsOf("ti")).toEqual(["ti"]);
});
