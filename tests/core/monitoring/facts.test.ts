import { describe, expect, it } from "vitest";
import { caseFacts } from "../../../src/core/monitoring/facts.ts";
import { given } from "../../support/given.ts";
import { at, complete, MONDAY, sendBack, ticks, walked } from "../../support/officers.ts";

const minute = (n: number) => MONDAY + n * 60_000;

describe("caseFacts", () => {
  it("keeps when each visit opened, started, ended and was entered", () => {
    const { log } = given(
      ...walked(0),
      ...ticks("permintaan-pendataan", 20),
      complete("permintaan-pendataan", "disampaikan", 30, {
        startedAt: minute(10),
        recordedAt: minute(90),
      }),
    );
    expect(caseFacts(log)).toMatchObject({
      openedAt: minute(0),
      finishedAt: null,
      cancelledAt: null,
      rounds: [
        {
          stepId: "permintaan-pendataan",
          openedAt: minute(0),
          startedAt: minute(10),
          end: { at: minute(30), enteredAt: minute(90), how: "completed" },
        },
        { stepId: "surat-atau-terima", openedAt: minute(30), startedAt: null, end: null },
      ],
    });
  });

  it("keeps why work was sent back, and each visit for itself", () => {
    const { log } = given(
      ...walked(5),
      sendBack("pengecekan-pengawas", "belum", 60, "Lampiran kurang"),
      ...ticks("pengecekan-pengawas", 65, 2),
      complete("pengecekan-pengawas", "selesai", 70, { round: 2 }),
    );
    const visits = caseFacts(log)?.rounds.filter((r) => r.stepId === "pengecekan-pengawas");
    expect(visits).toMatchObject([
      { round: 1, end: { how: "returned", reason: "Lampiran kurang" } },
      { round: 2, end: { how: "completed", reason: null } },
    ]);
  });

  it("knows a finished case from a cancelled one", () => {
    expect(caseFacts(given(...walked(9)).log)).toMatchObject({ finishedAt: minute(90) });
    const by = { name: "Siti", nip: null, position: "Pengawas" };
    const cancelled = given(...walked(9).slice(0, 1), {
      type: "cancel",
      reason: "Ganda",
      by,
      ...at(5),
    });
    expect(caseFacts(cancelled.log)).toMatchObject({ finishedAt: null, cancelledAt: minute(5) });
  });

  it("holds no name, NIP, position or applicant", () => {
    const text = JSON.stringify(caseFacts(given(...walked(9)).log));
    expect(text).not.toMatch(/Siti Aminah|Dinas Kesehatan|"nip"|"performer"/);
  });

  it("is null for a log that opens no case", () => {
    expect(caseFacts([])).toBeNull();
  });
});
