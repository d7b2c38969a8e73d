import { expect, it } from "vitest";
import { history } from "../../../../src/core/case/words/history.ts";
import { given } from "../../../support/given.ts";
import { at, BUDI, SITI, sendBack, walked } from "../../../support/officers.ts";

it("tells a case in sentences, corrections as corrections", () => {
  const { log } = given(
    ...walked(1),
    { type: "assign", stepId: "penerimaan-data", performer: BUDI, ...at(11) },
    { type: "handOver", from: null, to: SITI, note: "Mohon segera", ...at(12) },
    { type: "addNote", stepId: "surat-atau-terima", text: "Menunggu surat", ...at(13) },
    {
      type: "correct",
      stepId: "permintaan-pendataan",
      round: 1,
      correction: { field: "document", to: { number: "ND-1", date: "2026-11-23" } },
      reason: "Nomor baru terbit",
      ...at(14),
    },
    { type: "cancel", reason: "Ditarik pemohon", by: SITI, ...at(15) },
    { type: "reopen", reason: "Keliru", by: SITI, resumeAt: null, ...at(16) },
  );
  const told = history(log);
  expect(told.map((entry) => entry.text)).toEqual([
    "Kasus 001/PD/2026 dibuka menurut SOP Pengelolaan Data versi 1.0.",
    "Kelengkapan “Nota Dinas” pada langkah 1 dicentang.",
    "Langkah 1 diselesaikan oleh Siti Aminah (Pejabat Pengawas). Hasil: Disampaikan.",
    "Langkah 3 ditugaskan kepada Budi Santoso (Pengelola TI).",
    "Kasus diserahkan kepada Siti Aminah (Pejabat Pengawas). Pesan: Mohon segera",
    "Catatan pada langkah 2: Menunggu surat",
    "Dokumen pada langkah 1 putaran ke-1 dikoreksi dari “tanpa nomor, tanpa tanggal” menjadi “ND-1, 23 November 2026”. Alasan: Nomor baru terbit",
    "Kasus dibatalkan oleh Siti Aminah (Pejabat Pengawas). Alasan: Ditarik pemohon",
    "Kasus dibuka kembali oleh Siti Aminah (Pejabat Pengawas). Alasan: Keliru",
  ]);
  expect(told.filter((entry) => entry.correction).map((entry) => entry.seq)).toEqual([6]);
});

it("sets one stop behind what was corrected, whether it ends a sentence or not", () => {
  const { log } = given(
    ...walked(1),
    { type: "correctDetails", field: "subject", to: "Data sektoral.", reason: "Ralat", ...at(20) },
    { type: "correctDetails", field: "subject", to: "Data sektoral", reason: "Ralat", ...at(21) },
  );
  const told = history(log).map(({ text }) => text);
  expect(told.at(-2)).toContain("menjadi “Data sektoral.” Alasan: Ralat");
  expect(told.at(-1)).toContain("menjadi “Data sektoral”. Alasan: Ralat");
});

it("names both steps, the round and the reason of a return", () => {
  const { log } = given(
    ...walked(6),
    sendBack("pengecekan-administrator", "belum", 80, "Angka belum cocok"),
    sendBack("pengecekan-pengawas", "belum", 90, "Masih salah", { round: 2 }),
  );
  expect(
    history(log)
      .slice(-2)
      .map((entry) => entry.text),
  ).toEqual([
    "Langkah 7 dikembalikan ke langkah 6 oleh Siti Aminah (Pejabat Pengawas). Hasil: Belum. Alasan: Angka belum cocok",
    "Langkah 6 putaran ke-2 dikembalikan ke langkah 6 oleh Siti Aminah (Pejabat Pengawas). Hasil: Belum. Alasan: Masih salah",
  ]);
});

it("tells a correction of a NIP by the NIP, and who corrected", () => {
  const step = { stepId: "permintaan-pendataan", round: 1 } as const;
  const to = { ...SITI, nip: "198703142010012003" };
  const { log } = given(...walked(1), {
    ...{ type: "correct", ...step, correction: { field: "performer", to } },
    ...{ reason: "Salah NIP", by: BUDI, ...at(14) },
  });
  const text = history(log).at(-1)?.text ?? "";
  const [was = "", becomes = ""] = text.match(/“[^”]*”/g) ?? [];
  expect(becomes).toContain("NIP 19870314 201001 2 003");
  expect(was).not.toBe(becomes);
  expect(text).toContain("dikoreksi oleh Budi Santoso (Pengelola TI) dari");
});

it("ends a sentence once, also behind a title with a full stop of its own", () => {
  const to = { name: "Rahmat Contoh, S.Sos.", nip: null, position: "" };
  const { log } = given(...walked(1), {
    ...{ type: "handOver", from: null, to, note: "Mohon segera", ...at(12) },
  });
  expect(history(log).at(-1)?.text).toBe(
    "Kasus diserahkan kepada Rahmat Contoh, S.Sos. Pesan: Mohon segera",
  );
});
