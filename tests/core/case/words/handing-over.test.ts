import { describe, expect, it } from "vitest";
import {
  type SeveralGiven,
  severalGivenText,
} from "../../../../src/core/case/words/handing-over.ts";

const GIVEN: SeveralGiven = {
  to: "Budi Santoso, S.E.",
  inOffice: 0,
  byFile: 0,
  left: 0,
  file: null,
  isStopped: false,
};
const saved = { kind: "saved", name: "a.jsonl.gz", missing: 0 } as const;

describe("what is told of several cases that were handed over", () => {
  it("names no file where none was needed", () => {
    expect(severalGivenText({ ...GIVEN, inOffice: 2 })).toBe(
      "2 kasus diserahkan kepada Budi Santoso, S.E., yang melihatnya begitu tersambung ke kantor.",
    );
  });

  it("tells both ways apart, and the file of those that need one", () => {
    const file = { ...saved, missing: 1 };
    expect(severalGivenText({ ...GIVEN, inOffice: 2, byFile: 3, left: 1, file })).toBe(
      "2 kasus diserahkan kepada Budi Santoso, S.E., yang melihatnya begitu tersambung ke kantor. 3 kasus lainnya diserahkan kepadanya dengan berkas. Berkas disimpan: a.jsonl.gz. Isi 1 lampiran tidak ada di peramban ini, jadi tidak ikut. 1 kasus tidak diserahkan dan tidak berubah.",
    );
  });

  it("ends a name that ends with a point as any other", () => {
    expect(severalGivenText({ ...GIVEN, byFile: 2, file: saved })).toBe(
      "2 kasus diserahkan kepada Budi Santoso, S.E. Berkas disimpan: a.jsonl.gz.",
    );
  });

  it("says after a stop what is recorded, what is not, and how its file is made", () => {
    const file = { kind: "stopped" } as const;
    expect(severalGivenText({ ...GIVEN, byFile: 3, left: 4, file, isStopped: true })).toBe(
      "Dihentikan. 3 kasus diserahkan kepada Budi Santoso, S.E. Serah terima tetap tercatat, tetapi berkasnya tidak dibuat. Tekan “Simpan berkas” bila siap. 4 kasus tidak diserahkan dan tidak berubah.",
    );
    expect(severalGivenText({ ...GIVEN, left: 4, isStopped: true })).toBe(
      "Dihentikan. Tidak ada kasus yang diserahkan. 4 kasus tidak diserahkan dan tidak berubah.",
    );
  });
});
