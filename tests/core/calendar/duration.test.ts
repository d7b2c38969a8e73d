import { describe, expect, it } from "vitest";
import { parseDuration } from "../../../src/core/calendar/duration.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

describe("reading a Waktu", () => {
  it.each([
    ["30 menit", "minutes", 30, 30],
    ["45 mnt", "minutes", 45, 45],
    ["1 Jam", "minutes", 60, 60],
    ["1-2 Jam", "minutes", 60, 120],
    ["1 – 2 jam", "minutes", 60, 120],
    ["1,5 jam", "minutes", 90, 90],
    ["1 s.d. 2 jam", "minutes", 60, 120],
    ["1 s/d 2 jam", "minutes", 60, 120],
    ["1 sampai dengan 2 jam", "minutes", 60, 120],
    ["1 hari", "days", 1, 1],
    ["1,5 hari", "days", 2, 2],
    ["3 (tiga) hari kerja", "days", 3, 3],
    ["2 minggu", "days", 10, 10],
  ] as const)("%s", (text, unit, min, max) => {
    expect(parseDuration(text)).toEqual({ unit, min, max });
  });

  it.each(["", "segera", "0 menit", "2-1 jam", "1 bulan", "jam"])("gives up on “%s”", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it("reads every Waktu of the published SOP", () => {
    const read = PENGELOLAAN_DATA.steps.map((step) => parseDuration(step.duration));
    expect(read).not.toContain(null);
  });
});
