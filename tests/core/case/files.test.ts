import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import type { FilePlace } from "../../../src/core/case/events.ts";
import { evolve, fold } from "../../../src/core/case/evolve.ts";
import type { CaseState } from "../../../src/core/case/state.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import { given } from "../../support/given.ts";
import { at, complete, open, ticks } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

const FIRST = "permintaan-pendataan";
const SECOND = "surat-atau-terima";
const [requirement] = requirementsOf(PENGELOLAAN_DATA.steps[0]);
const requirementId = requirement?.id ?? "";
const DIGEST = "ab".repeat(32);
const CASE: FilePlace = { of: "case" };

const attach = (place: FilePlace = CASE, more: object = {}): Command => ({
  type: "attachFile",
  place,
  name: "nota dinas.pdf",
  mediaType: "application/pdf",
  size: 1_024,
  digest: DIGEST,
  ...more,
  ...at(5),
});
const remove = (file: number, reason = "Salah berkas"): Command => ({
  type: "removeFile",
  file,
  reason,
  ...at(6),
});

/** How often `work` copies a list of files. */
function copiesIn(work: () => unknown): number {
  const real = Array.prototype[Symbol.iterator];
  let copies = 0;
  Array.prototype[Symbol.iterator] = function (this: { digest?: string }[]) {
    if (this[0]?.digest !== undefined) copies += 1;
    return real.call(this);
  };
  try {
    work();
  } finally {
    Array.prototype[Symbol.iterator] = real;
  }
  return copies;
}

const many = (from: number): Command[] =>
  Array.from({ length: 50 }, (_, n) =>
    attach(CASE, { digest: String(from + n).padStart(64, "0") }),
  );

describe("many files in a log", () => {
  const { log, state } = given(open(), ...many(0), remove(2), ...many(50));

  it("are copied when one leaves, not for each that comes", () => {
    expect(copiesIn(() => fold(log))).toBe(1);
    expect(
      copiesIn(() => log.reduce<CaseState | null>((now, link) => evolve(now, link), null)),
    ).toBe(99);
  });

  it("give the state that one act after another gives, which later acts leave as it was", () => {
    const folded = fold(log.slice(0, -1));
    const files = [...(folded?.files ?? [])];
    const last = log.at(-1);
    if (!last) throw new Error("a log");
    expect(evolve(folded, last)).toEqual(state);
    expect(fold(log)).toEqual(state);
    expect(folded?.files).toEqual(files);
  });
});

describe("files of a case", () => {
  it("belong to the case, a visit of a step, its output, or one of its requirements", () => {
    const visit = { stepId: FIRST, round: 1 };
    const places: FilePlace[] = [
      CASE,
      { of: "step", ...visit },
      { of: "output", ...visit },
      { of: "requirement", requirementId, ...visit },
    ];
    for (const place of places) {
      given(open())
        .when(attach(place))
        .yields({ type: "FileAttached", place, name: "nota dinas.pdf", size: 1_024 });
    }
    const told = given(open(), ...places.map((place) => attach(place)));
    expect(told.state?.files.map(({ seq, removed }) => [seq, removed])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, null],
    ]);
    expect(history(told.log).map(({ text }) => text)).toEqual([
      expect.any(String),
      "Berkas “nota dinas.pdf” dilampirkan.",
      "Berkas “nota dinas.pdf” dilampirkan pada langkah 1.",
      "Berkas “nota dinas.pdf” dilampirkan sebagai keluaran langkah 1.",
      expect.stringMatching(
        /^Berkas “nota dinas.pdf” dilampirkan untuk kelengkapan “.+” pada langkah 1\.$/,
      ),
    ]);
  });

  it("are written under the version that first knew them; the rest stays readable to older releases", () => {
    const told = given(open(), attach(), remove(1), ...ticks(FIRST, 7));
    expect(told.log.map(({ v }) => v).slice(0, 4)).toEqual([4, 6, 6, 4]);
  });

  it("go to visits that have begun, and to requirements that the step asks for", () => {
    given(open())
      .when(attach({ of: "step", stepId: SECOND, round: 1 }))
      .refused({ code: "round-unknown", stepId: SECOND, round: 1 });
    const place: FilePlace = {
      of: "requirement",
      requirementId: "tidak-ada",
      stepId: FIRST,
      round: 1,
    };
    given(open())
      .when(attach(place))
      .refused({ code: "requirement-unknown", requirementId: "tidak-ada" });
    // A paper is often there only after its step has ended.
    given(open(), ...ticks(FIRST, 1), complete(FIRST, "disampaikan", 2))
      .when(attach({ of: "output", stepId: FIRST, round: 1 }))
      .yields({ type: "FileAttached" });
  });

  it("are attached once to a place, and again after they were taken out", () => {
    given(open(), attach()).when(attach()).refused({ code: "file-attached" });
    given(open(), attach())
      .when(attach({ of: "step", stepId: FIRST, round: 1 }))
      .yields({ type: "FileAttached" });
    given(open(), attach(), remove(1)).when(attach()).yields({ type: "FileAttached" });
  });

  it("hold bytes, have a name and a digest", () => {
    const refusal = { code: "file-invalid" } as const;
    given(open())
      .when(attach(CASE, { size: 0 }))
      .refused(refusal);
    given(open())
      .when(attach(CASE, { size: 1.5 }))
      .refused(refusal);
    given(open())
      .when(attach(CASE, { digest: "AB" }))
      .refused(refusal);
    given(open())
      .when(attach(CASE, { name: " " }))
      .refused({ code: "blank", field: "name" });
  });

  it("are taken out with a reason, once, and stay told", () => {
    given(open(), attach()).when(remove(1, " ")).refused({ code: "blank", field: "reason" });
    given(open(), attach()).when(remove(0)).refused({ code: "file-unknown" });
    given(open(), attach(), remove(1)).when(remove(1)).refused({ code: "file-unknown" });
    const told = given(open(), attach(), remove(1));
    expect(told.state?.files).toMatchObject([{ seq: 1, removed: { reason: "Salah berkas" } }]);
    expect(history(told.log).at(-1)?.text).toBe(
      "Lampiran “nota dinas.pdf” dikeluarkan. Alasan: Salah berkas",
    );
  });
});
