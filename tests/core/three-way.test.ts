import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { threeWay } from "../../src/core/three-way.ts";

describe("two copies of the same fields", () => {
  const base = { name: "", note: "", absent: {}, mark: { kind: "paper" } };

  test("what either changed is kept", () => {
    const merged = threeWay(base, { ...base, note: "lihat map" }, { ...base, name: "Sri" });
    expect(merged).toEqual({ ...base, name: "Sri", note: "lihat map" });
  });

  test("where both changed a field, the one who writes has it", () => {
    expect(threeWay(base, { ...base, name: "Budi" }, { ...base, name: "Sri" }).name).toBe("Budi");
  });

  test("what I emptied or took away is gone, what they took away stays away", () => {
    const typed = { ...base, note: "x", absent: { a: "hilang", b: "rusak" } };
    const mine = { ...typed, absent: { b: "rusak" } };
    const theirs = { ...typed, note: "", absent: { a: "hilang", b: "rusak", c: "baru" } };
    expect(threeWay(typed, mine, theirs)).toEqual({
      ...typed,
      note: "",
      absent: { b: "rusak", c: "baru" },
    });
  });

  test("a drawn mark is one value: no half of one is mixed with half of another", () => {
    const drawn = { kind: "drawn", width: 320, height: 120, strokes: [[1, 2, 3, 4]] };
    const theirs = { ...base, mark: { ...drawn, strokes: [[9, 9, 8, 8]] } };
    expect(threeWay(base, { ...base, mark: drawn }, theirs).mark).toEqual(drawn);
  });

  test("rows are merged one by one; lists of another length are one value", () => {
    const rows = (...notes: string[]) => ({ rows: notes.map((note, i) => ({ id: `${i}`, note })) });
    expect(threeWay(rows("", ""), rows("a", ""), rows("", "b"))).toEqual(rows("a", "b"));
    expect(threeWay(rows(""), rows("a"), rows("", "b"))).toEqual(rows("a"));
  });

  const values = fc.record({
    a: fc.string(),
    b: fc.string(),
    c: fc.dictionary(fc.string(), fc.string()),
  });
  test("nothing typed on one side only is ever lost", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(threeWay(one, one, other)).toEqual(other);
        expect(threeWay(one, other, one)).toEqual(other);
        const mine = { ...one, a: other.a };
        const theirs = { ...one, b: other.b, c: other.c };
        expect(threeWay(one, mine, theirs)).toEqual(other);
      }),
    );
  });
});
