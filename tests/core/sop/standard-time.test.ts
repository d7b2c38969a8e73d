import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReturn, startsOf } from "../../../src/core/sop/graph.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { sumsPerEnd } from "../../../src/core/sop/standard-time.ts";
import {
  amountsInWords,
  leftOutInWords,
  totalInWords,
} from "../../../src/core/sop/standard-time-words.ts";
import { publishedSop, readSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const DAY = 450;
const real = (name: string) => readSop(`tests/fixtures/real-sops/sop/${name}.yaml`);
const only = (sop: Sop) => {
  const [sum, ...more] = sumsPerEnd(sop, DAY);
  if (sum === undefined || more.length > 0) throw new Error("not one end");
  return sum;
};

test("the published steps take 6,5 to 7,5 hours and two days: at most exactly three days", () => {
  const sum = only(publishedSop());
  expect(amountsInWords(sum)).toBe("6,5–7,5 jam dan 2 hari kerja");
  expect(sum.longest.workingDays).toBe(3);
  expect(sum.shortest.workingDays).toBeCloseTo(2.867, 3);
  expect(totalInWords(sum)).toBe("2,87–3 hari kerja");
  expect(sum.longest.steps).toHaveLength(9);
});

describe("ways that exclude each other are not added", () => {
  const steps = (name: string, end: string, which: "shortest" | "longest") =>
    sumsPerEnd(real(name), DAY)
      .find((sum) => sum.end.id === end)
      ?.[which].steps.map(({ number }) => number);

  test("each end has its own shortest and longest way, from whichever start", () => {
    expect(steps("pengelolaan-surat-masuk", "rahasia", "longest")).toEqual([1, 3, 5, 6, 8]);
    expect(steps("pengelolaan-surat-masuk", "selesai", "longest")).toEqual([
      1, 3, 5, 6, 7, 9, 10, 12,
    ]);
    expect(steps("pengelolaan-surat-masuk", "selesai", "shortest")).toEqual([
      1, 3, 5, 6, 9, 10, 12,
    ]);
  });

  test("dates count five working days a week, and what cannot be counted is named", () => {
    const sums = sumsPerEnd(real("pemusnahan-arsip"), DAY);
    const destroyed = sums.find(({ end }) => end.id === "musnah");
    expect(destroyed && amountsInWords(destroyed)).toBe("4,33 jam dan 2 bulan kalender");
    expect(destroyed && totalInWords(destroyed)).toBe("kira-kira 44,03 hari kerja");
    expect(leftOutInWords(sums)).toBe(
      "langkah 1 (“2 menit/berkas”), langkah 2 (“2 menit/berkas”), langkah 3 (“3 menit/berkas”), dan langkah 7 (“1 menit/berkas”)",
    );
  });

  test("an optional step is on the longest way alone", () => {
    expect(steps("penanganan-laporan-warga", "ditolak", "longest")).toEqual([1, 3, 4, 5]);
    expect(steps("penanganan-laporan-warga", "ditolak", "shortest")).toEqual([2, 3, 5]);
    expect(steps("penanganan-laporan-warga", "selesai", "shortest")).toEqual([2, 3, 6, 7]);
  });
});

test("of any SOP the sums are those of walking every way that never turns back", () => {
  fc.assert(
    fc.property(anySop({ steps: 7, actors: 3 }), (sop) => {
      const ways = everyWay(sop);
      for (const { end, shortest, longest } of sumsPerEnd(sop, DAY)) {
        const lengths = ways.filter((way) => way.end === end.id).map((way) => way.steps.length);
        expect(lengths.length).toBeGreaterThan(0);
        expect(Math.max(...lengths)).toBeGreaterThanOrEqual(longest.steps.length);
        expect(shortest.workingDays).toBeLessThanOrEqual(longest.workingDays);
        const numbers = longest.steps.map(({ number }) => number);
        expect(ways.some((way) => way.end === end.id && same(way.steps, numbers))).toBe(true);
      }
      const reached = new Set(ways.map(({ end }) => end));
      expect(
        sumsPerEnd(sop, DAY)
          .map(({ end }) => end.id)
          .sort(),
      ).toEqual([...reached].sort());
    }),
  );
});

const same = (a: number[], b: number[]) => a.join() === b.join();

interface Way {
  steps: number[];
  end: string;
}

/** Every way from a start to an end, by walking: slow, and with nothing to it. */
function everyWay(sop: Sop): Way[] {
  const walk = (id: string, before: number[]): Way[] => {
    const step = sop.steps.find((one) => one.id === id);
    if (step === undefined) return [];
    const steps = [...before, step.number];
    return step.outcomes.flatMap(({ target }) => {
      if ("end" in target) return [{ steps, end: target.end }];
      return isReturn(sop, step, target) ? [] : walk(target.step, steps);
    });
  };
  return startsOf(sop).flatMap(({ step }) => walk(step.id, []));
}
