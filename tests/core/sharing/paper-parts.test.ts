/** Papers in parts: whatever lies under a name of theirs is read with distrust. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  copiesIn,
  isWhole,
  joined,
  partOf,
  partSize,
  partSubject,
  partsFor,
} from "../../../src/core/sharing/paper-parts.ts";

const DIGEST = "a".repeat(64);
const bytes = fc.uint8Array({ minLength: 1, maxLength: 500 });
const each = fc.integer({ min: 1, max: 600 });

const cut = (all: Uint8Array, size: number) =>
  Array.from({ length: partsFor(all.length, size) }, (_, n) =>
    all.subarray(n * size, (n + 1) * size),
  );

describe("a paper in parts", () => {
  test("is whole again, in whatever order its parts come", () => {
    fc.assert(
      fc.property(bytes, each, fc.infiniteStream(fc.nat()), (all, size, random) => {
        const parts = cut(all, size).map((part, n) => [n, part, random.next().value] as const);
        const shuffled = parts.toSorted(([, , a], [, , b]) => (a ?? 0) - (b ?? 0));
        const came = new Map(shuffled.map(([n, part]) => [n, part]));
        expect(joined(came, parts.length, all.length)).toEqual(new Uint8Array(all));
      }),
    );
  });

  test("is nothing where a part is missing, or it is longer or shorter than it is said to be", () => {
    fc.assert(
      fc.property(bytes, each, fc.nat(), (all, size, some) => {
        const parts = new Map(cut(all, size).entries());
        const of = parts.size;
        expect(joined(parts, of, all.length + 1)).toBeNull();
        expect(joined(parts, of, all.length - 1)).toBeNull();
        parts.delete(some % of);
        expect(joined(parts, of, all.length)).toBeNull();
      }),
    );
  });

  test("is known by its subjects, whoever sent it", () => {
    const subjects = ["ani", "budi"].flatMap((by) =>
      [0, 1, 2].map((n) => partSubject(DIGEST, { by, of: 3 }, n)),
    );
    const found = copiesIn(DIGEST, subjects.slice(0, 5));
    expect(found.map((copy) => [copy.by, isWhole(copy)])).toEqual([
      ["ani", true],
      ["budi", false],
    ]);
    // Cut for a server that takes less, it is another copy.
    const more = copiesIn(DIGEST, [...subjects, partSubject(DIGEST, { by: "ani", of: 4 }, 3)]);
    expect(more.map((copy) => [copy.by, copy.of, isWhole(copy)])).toContainEqual(["ani", 4, false]);
  });

  test("is cut in one way for each number of parts, whatever a server takes", () => {
    const limit = fc.integer({ min: 64 * 1024, max: 8 * 1024 * 1024 });
    fc.assert(
      fc.property(limit, limit, fc.integer({ min: 1, max: 25_000_000 }), (a, b, size) => {
        const [one, other] = [partSize(a), partSize(b)];
        expect(one).toBeLessThanOrEqual(a);
        const isSame = partsFor(size, one) === partsFor(size, other);
        expect(isSame).toBe(one === other || size <= Math.min(one, other));
      }),
    );
  });

  test.each([
    `lampiran.${"b".repeat(64)}.ani.1.0`,
    `lampiran.${DIGEST}.ani.1`,
    `lampiran.${DIGEST}.ani.1.0.0`,
    `lampiran.${DIGEST}.ani.1.1`,
    `lampiran.${DIGEST}.ani.0.0`,
    `lampiran.${DIGEST}.ani.01.0`,
    `lampiran.${DIGEST}.ani.1e3.0`,
    `lampiran.${DIGEST}.Ani.1.0`,
    `lampiran.${DIGEST}.ani.9999999.0`,
    `kasus.${DIGEST}.ani.1.0`,
    "",
  ])("has no part under %s", (subject) => {
    expect(partOf(DIGEST, subject)).toBeNull();
  });
});
