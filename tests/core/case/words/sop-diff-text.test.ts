import { describe, expect, it } from "vitest";
import { newerVersion } from "../../../../src/core/case/newer-version.ts";
import { changesSince, diffInWords } from "../../../../src/core/case/words/sop-diff-text.ts";
import { requirementsOf } from "../../../../src/core/sop/graph.ts";
import type { Sop, Step } from "../../../../src/core/sop/schema.ts";
import { straightCommands, straightRoute } from "../../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";
import { told } from "../../../support/story.ts";

const [first, second] = straightRoute(SOP) as [Step, Step];

function changed(step: Partial<Step>, sop: Partial<Sop> = {}): Sop {
  const steps = SOP.steps.map((one) => (one.id === first.id ? { ...one, ...step } : one));
  return { ...SOP, version: "2.0", steps, ...sop };
}

describe("two versions of an SOP in words", () => {
  it("says nothing of versions that are alike", () => {
    expect(diffInWords(SOP, { ...SOP, version: "2.0" })).toEqual([]);
  });

  it("tells old and new value of every part of a step", () => {
    const words = diffInWords(
      SOP,
      changed({
        duration: "2 hari",
        actor: second.actor,
        others: [{ actor: first.actor, part: "assists" }],
        remarks: "Rangkap dua",
        output: { text: "Surat", document: first.output?.document !== true },
        requirements: { text: "Surat", items: [{ id: "surat", label: "Surat", optional: false }] },
      }),
    );
    const name = (id: string) => SOP.actors.find((actor) => actor.id === id)?.name;
    const at = `Langkah ${first.number}, `;
    expect(words).toContain(`${at}Waktu: “${first.duration}” menjadi “2 hari”.`);
    expect(words).toContain(
      `${at}Pelaksana: “${name(first.actor)}” menjadi “${name(second.actor)}”.`,
    );
    expect(words).toContain(
      `${at}Pelaksana lain: “tidak ada” menjadi “${name(first.actor)} (membantu)”.`,
    );
    expect(words).toContain(`${at}Keterangan: “kosong” menjadi “Rangkap dua”.`);
    expect(words.some((text) => text.startsWith(`${at}Output: `))).toBe(true);
    expect(words.some((text) => text.startsWith(`${at}Kelengkapan: `))).toBe(true);
  });

  it("never passes over a difference that reads alike", () => {
    const items = requirementsOf(first).map((item) => ({ ...item, id: `${item.id}-baru` }));
    const words = diffInWords(
      SOP,
      changed({ requirements: { text: first.requirements?.text ?? "", items } }),
    );
    expect(words).toEqual([`Langkah ${first.number}, Kelengkapan: diperinci.`]);
  });

  it("names steps that went, came and moved up, and where an outcome now leads", () => {
    const rest = SOP.steps.filter(({ id }) => id !== second.id);
    const steps = rest.map((step, i) => ({
      ...step,
      number: i + 1,
      outcomes: step.outcomes.map((outcome) =>
        "step" in outcome.target && outcome.target.step === second.id
          ? { ...outcome, target: second.outcomes[0]?.target ?? outcome.target }
          : outcome,
      ),
    }));
    const shorter = { ...SOP, version: "2.0", steps };
    const words = diffInWords(SOP, shorter);
    expect(words[0]).toBe(`Langkah ${second.number} ditiadakan: ${second.activity}.`);
    expect(words).toContain("Langkah 3 menjadi langkah 2.");
    expect(words.some((text) => text.startsWith(`Langkah ${first.number}, Hasil: `))).toBe(true);
    expect(diffInWords(shorter, SOP)[0]).toBe(`Langkah ${second.number} baru: ${second.activity}.`);
  });

  it("tells the time of the whole and the signatories", () => {
    const words = diffInWords(
      SOP,
      changed(
        {},
        { duration: { text: "5 hari", workingDays: 5 }, signOff: SOP.signOff.slice(0, 1) },
      ),
    );
    expect(words[0]).toBe(`Waktu seluruh kegiatan: “${SOP.duration.text}” menjadi “5 hari”.`);
    expect(words[1]).toMatch(/^Penanda tangan: /);
  });

  it("gives the editor's summaries of the versions in between, oldest first", () => {
    const sop = changed(
      {},
      {
        changes: ["2.0", "1.10", "1.0"].map((version) => ({
          version,
          date: "2026-11-23",
          summary: `Isi ${version}.`,
        })),
      },
    );
    expect(changesSince(sop, "1.9")).toEqual(["Versi 1.10: Isi 1.10.", "Versi 2.0: Isi 2.0."]);
  });
});

describe("the version a case could move to", () => {
  const at = (done: number) =>
    told(straightCommands(SOP, { number: "1", done, openedAt: 0 })).state ?? unreachable();
  const newer = changed({});

  it("is the published one while that is newer and the case runs", () => {
    expect(newerVersion(at(1), [newer])).toBe(newer);
    expect(newerVersion(at(1), [SOP])).toBeNull();
    expect(newerVersion(at(1), [{ ...newer, id: "lain" }])).toBeNull();
  });

  it("is none once the case has run its course", () => {
    expect(newerVersion(at(straightRoute(SOP).length), [newer])).toBeNull();
  });
});

function unreachable(): never {
  throw new Error("no case");
}
