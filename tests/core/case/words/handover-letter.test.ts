import { describe, expect, it } from "vitest";
import { handoverLetter } from "../../../../src/core/case/words/handover-letter.ts";
import { momentShort } from "../../../../src/core/words/time.ts";
import { BUDI, MONDAY, open, SITI } from "../../../support/officers.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";
import { told } from "../../../support/story.ts";

const { state } = told([open()]);
if (state === null) throw new Error("a case is opened");
const ENCLOSED = { file: "001.kasus.json", address: "https://contoh.go.id/kasus/" };

describe("the letter with a case", () => {
  it("names the case, the step that waits, its due, the message, the file and how to open it", () => {
    const due = MONDAY + 3_600_000;
    const parties = { from: SITI, to: BUDI, note: "Tolong dicek" };
    const { subject, body } = handoverLetter([{ state, due }], parties, ENCLOSED);
    expect(subject).toBe("Serah terima kasus 001/PD/2026: Pendataan sektoral");
    for (const part of [
      "Yth. Budi Santoso (Pengelola TI)",
      "Pemohon: Dinas Kesehatan",
      `Menunggu langkah 1: ${SOP.steps[0]?.activity}, tenggat ${momentShort(due)}`,
      "Pesan: Tolong dicek",
      "001.kasus.json",
      "https://contoh.go.id/kasus/",
      "Siti Aminah (Pejabat Pengawas)",
    ]) {
      expect(body).toContain(part);
    }
  });

  it("leaves out what there is not, and counts several", () => {
    const two = [
      { state, due: null },
      { state, due: null },
    ];
    const { subject, body } = handoverLetter(two, { from: null, to: BUDI, note: null }, ENCLOSED);
    expect(subject).toBe("Serah terima 2 kasus");
    expect(body).not.toMatch(/tenggat|Pesan|null/);
    expect(body.split("Pemohon: Dinas Kesehatan")).toHaveLength(3);
  });
});
