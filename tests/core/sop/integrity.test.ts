import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startsOf } from "../../../src/core/sop/graph.ts";
import { inStep } from "../../../src/core/sop/integrity/fault.ts";
import { findFaults } from "../../../src/core/sop/integrity/findings.ts";
import type { Sop, Step } from "../../../src/core/sop/schema.ts";
import { publishedSop, readSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const good = publishedSop();
const around = {
  regulations: new Set(good.legalBasis.flatMap(({ regulation }) => regulation ?? [])),
  sops: new Set(["pengelolaan-data"]),
};
const faultsOf = (sop: Sop) => findFaults(sop, around);

/** The published SOP with one step changed. */
const withStep = (number: number, change: Partial<Step>): Sop => ({
  ...good,
  steps: good.steps.map((step) => (step.number === number ? { ...step, ...change } : step)),
});
const leadingTo = (...targets: Step["outcomes"][number]["target"][]): Step["outcomes"] =>
  targets.map((target, n) => ({ id: `hasil-${n}`, label: `Hasil ${n}`, target }));

test("the published SOP has no fault", () => {
  expect(faultsOf(good)).toEqual([]);
});

test("no generated SOP has a fault", () => {
  fc.assert(
    fc.property(anySop(), (sop) => {
      expect(faultsOf(sop)).toEqual([]);
    }),
  );
});

const step6 = "langkah 6 (pengecekan-pengawas)";

describe("each fault is told with its place", () => {
  test.each<[string, Sop, string, RegExp]>([
    ["unknown actor", withStep(6, { actor: "camat" }), step6, /“camat” tidak dikenal/],
    [
      "unknown helper",
      withStep(6, { others: [{ actor: "camat", part: "assists" }] }),
      step6,
      /“camat” tidak dikenal/,
    ],
    [
      "unknown step",
      withStep(6, { outcomes: leadingTo({ step: "hilang" }, { step: "laporan-akhir" }) }),
      step6,
      /Langkah “hilang” tidak dikenal/,
    ],
    [
      "unknown end",
      withStep(9, { outcomes: leadingTo({ end: "hilang" }, { end: "selesai" }) }),
      "langkah 9 (penyampaian-walidata)",
      /Akhir “hilang” tidak dikenal/,
    ],
    [
      "unknown regulation",
      { ...good, legalBasis: [{ regulation: "uu-1-1900", citation: "UU" }] },
      "legalBasis",
      /“uu-1-1900” tidak ada/,
    ],
    [
      "unknown SOP",
      { ...good, related: [{ title: "SOP lain", sop: "lain" }] },
      "related",
      /“lain” tidak ada/,
    ],
    [
      "unknown signatory",
      { ...good, signOff: [{ id: "kepala", label: "Kepala", actor: "camat" }] },
      "signOff (kepala)",
      /“camat” tidak dikenal/,
    ],
    ["repeated number", withStep(6, { number: 5 }), "steps", /“5” dipakai lebih dari sekali/],
    [
      "repeated id",
      { ...good, actors: [...good.actors, ...good.actors.slice(0, 1)] },
      "actors",
      /“administrator-server” dipakai/,
    ],
    [
      "no end ahead",
      withStep(9, { outcomes: leadingTo({ step: "laporan-akhir" }) }),
      "langkah 8 (laporan-akhir), langkah 9 (penyampaian-walidata)",
      /tidak mempunyai jalan ke akhir/,
    ],
    [
      "unused end",
      { ...good, ends: [...good.ends, { id: "batal", label: "Batal" }] },
      "ends (batal)",
      /sampai ke akhir ini/,
    ],
    [
      "nameless ways out",
      withStep(6, {
        outcomes: [
          { id: "a", label: "-", target: { step: "pengecekan-administrator" } },
          { id: "b", label: "Belum", target: { step: "pengecekan-pengawas" } },
        ],
      }),
      step6,
      /tanpa nama/,
    ],
    [
      "ways out of one name",
      withStep(6, {
        outcomes: [
          { id: "a", label: "Belum", target: { step: "pengecekan-administrator" } },
          { id: "b", label: "belum", target: { step: "pengecekan-pengawas" } },
        ],
      }),
      step6,
      /bernama sama/,
    ],
    [
      "unknown start",
      { ...good, starts: [{ step: "hilang", label: null }] },
      "starts",
      /“hilang” tidak dikenal/,
    ],
    [
      "one performer twice",
      withStep(6, { others: [{ actor: "pejabat-pengawas", part: "together" }] }),
      step6,
      /disebut dua kali/,
    ],
    ["version not listed", { ...good, version: "2.0" }, "version", /“2.0” bukan versi teratas/],
  ])("%s", (_, sop, where, what) => {
    const told = faultsOf(sop).find((fault) => what.test(fault.what));
    expect(told?.where).toBe(where);
    expect(told?.remedy).toMatch(/\w{4}/);
  });

  test("a step that no other leads to is a start, unless the starts are named", () => {
    const two = withStep(8, { outcomes: leadingTo({ end: "selesai" }) });
    expect(startsOf(two).map(({ step }) => step.number)).toEqual([1, 9]);
    expect(faultsOf(two)).toEqual([]);
    const [first] = two.steps;
    const named = { ...two, starts: [{ step: first?.id ?? "", label: null }] };
    expect(faultsOf(named).map(({ where }) => where)).toEqual(["langkah 9 (penyampaian-walidata)"]);
  });

  test.each(["pemusnahan-arsip", "pengelolaan-surat-masuk", "penanganan-laporan-warga"])(
    "%s, written as offices write, has no fault",
    (name) => {
      const sop = readSop(`tests/fixtures/real-sops/sop/${name}.yaml`);
      const regulations = new Set(sop.legalBasis.flatMap(({ regulation }) => regulation ?? []));
      expect(findFaults(sop, { ...around, regulations })).toEqual([]);
    },
  );

  test("a loop that nothing leads into cannot be reached", () => {
    const [first, second, third, ...rest] = good.steps;
    if (!first || !second || !third) throw new Error("too few steps");
    const past = { ...first, outcomes: leadingTo({ step: rest[0]?.id ?? "" }) };
    const cycle = { ...third, outcomes: leadingTo({ step: second.id }, { step: third.id }) };
    const faults = faultsOf({ ...good, steps: [past, second, cycle, ...rest] });
    expect(faults.map(({ where }) => where)).toEqual([`${inStep(second)}, ${inStep(third)}`]);
    expect(faults[0]?.what).toMatch(/tidak dapat dicapai/);
  });
});
