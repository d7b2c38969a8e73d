import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Retention, RetentionSchema } from "../../../src/core/office/retention.ts";
import { type Ended, isPast, termOf } from "../../../src/core/sharing/retention.ts";
import { wita } from "../../support/calendars.ts";

const seal = (day: string): Ended["seals"][number] => ({
  ...{ digest: "", sopVersion: "1", signatories: [], place: null, seq: 1 },
  at: wita(`${day} 09.00`),
});
const sealed = (day: string, retention = ""): Ended => ({
  ...{ status: "sealed", retention, seals: [seal(day)], cancelled: null },
});
const cancelled = (day: string): Ended => ({
  ...{ status: "cancelled", retention: "", seals: [] },
  cancelled: {
    reason: "Ganda",
    by: { name: "Ani", nip: null, position: "Staf" },
    at: wita(`${day} 09.00`),
  },
});
const rule = (part: Partial<Retention> = {}): Retention => ({
  ...RetentionSchema.parse({}),
  ...part,
});
const untilOf = (state: Ended, by: Retention) => {
  const term = termOf(state, by);
  return term?.kind === "until" ? term.until : (term?.kind ?? null);
};

describe("until when a case is kept", () => {
  it("is said by nobody where there is no rule, whatever day it is", () => {
    const open: Ended = { ...sealed("2020-01-01"), status: "running" };
    const all = rule({ sealedYears: 1, cancelledYears: 1 });
    expect(untilOf(sealed("2020-01-01"), rule())).toBeNull();
    expect(untilOf(cancelled("2020-01-01"), rule({ sealedYears: 5 }))).toBeNull();
    expect(untilOf(open, all)).toBeNull();
    expect(untilOf({ ...open, status: "finished" }, all)).toBeNull();
    expect(isPast(termOf(open, all), "2099-01-01")).toBe(false);
  });

  it("follows from the last sealing, or from the cancelling", () => {
    const by = rule({ sealedYears: 5, cancelledYears: 2 });
    expect(untilOf(sealed("2021-03-04"), by)).toBe("2026-03-04");
    expect(untilOf(cancelled("2021-03-04"), by)).toBe("2023-03-04");
    const again = { ...sealed("2021-03-04"), seals: [seal("2021-03-04"), seal("2022-01-02")] };
    expect(untilOf(again, by)).toBe("2027-01-02");
    expect(untilOf(sealed("2024-02-29"), rule({ sealedYears: 1 }))).toBe("2025-02-28");
  });

  it("is over on the day after, not on it", () => {
    const term = termOf(sealed("2021-03-04"), rule({ sealedYears: 5 }));
    expect([isPast(term, "2026-03-04"), isPast(term, "2026-03-05")]).toEqual([false, true]);
  });

  it("follows from what is written on the case, before any rule", () => {
    const by = rule({
      sealedYears: 1,
      written: [{ text: "2 tahun aktif, 3 tahun inaktif", years: 5 }],
    });
    expect(untilOf(sealed("2021-03-04", "2 Tahun aktif,  3 tahun inaktif "), by)).toBe(
      "2026-03-04",
    );
    expect(untilOf(sealed("2021-03-04", "10 tahun"), by)).toBe("2031-03-04");
    expect(untilOf(sealed("2021-03-04", "10 tahun"), rule())).toBe("2031-03-04");
  });

  it("is not guessed from words that nobody gave a meaning", () => {
    const words = fc
      .oneof(fc.string(), fc.constantFrom("Permanen", "2 tahun aktif", "5 tahun?", "0 tahun"))
      .filter((text) => text.trim() !== "" && !/^\s*[1-9]\d{0,2}\s+tahun\s*$/i.test(text));
    fc.assert(
      fc.property(words, (text) => {
        const term = termOf(sealed("2000-01-01", text), rule({ sealedYears: 1 }));
        expect(term).toEqual({ kind: "unread", text });
        expect(isPast(term, "2099-01-01")).toBe(false);
      }),
    );
  });
});
