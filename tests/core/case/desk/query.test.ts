import { describe, expect, it } from "vitest";
import { NOBODY } from "../../../../src/core/case/desk/me.ts";
import { isByDeadline, ordered } from "../../../../src/core/case/desk/order.ts";
import {
  type DeskQuery,
  filtered,
  inView,
  SORTS,
  STATUSES,
  viewOf,
} from "../../../../src/core/case/desk/query.ts";
import { found, roleNamed } from "../../../../src/core/case/desk/search.ts";
import { wita } from "../../../support/calendars.ts";
import { deskLines } from "../../../support/desk.ts";
import { straightCase, straightRoute } from "../../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";

const NOW = wita("2026-11-25 09.00");
const MINUTE = 60_000;
const ROUTE = straightRoute(SOP);
const PLAIN: DeskQuery = { view: "", search: "", status: "", role: "", sort: "", sop: "" };

const LINES = deskLines(
  [
    straightCase(SOP, { number: "13/2026", done: 0, openedAt: NOW - 9 * MINUTE, subject: "Jalan" }),
    straightCase(SOP, { number: "7/2026", done: 2, openedAt: NOW - 8 * MINUTE }),
    straightCase(SOP, { number: "103/2026", done: 1, openedAt: NOW - 9_000 * MINUTE }),
    straightCase(SOP, { number: "20/2026", done: ROUTE.length, openedAt: NOW - 99 * MINUTE }),
  ],
  NOW,
);
const countOf = (lines: typeof LINES, status: string, now: number) =>
  filtered(lines, { ...PLAIN, status }, now).length;
const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

describe("a search", () => {
  it.each([
    ["langkah 3", ["7/2026"]],
    ["Langkah  1 jalan", ["13/2026"]],
    ["langkah 1 dinas", ["13/2026"]],
    ["103", ["103/2026"]],
    ["jalan", ["13/2026"]],
    ["", ["13/2026", "7/2026", "103/2026", "20/2026"]],
  ])("for “%s”", (text, expected) => {
    expect(keys(found(LINES, text))).toEqual(expected);
  });

  it("does not find a case by whose turn it is; the part is named instead, as the filter it is", () => {
    const role = LINES[0]?.summary.turn[0];
    if (!role) throw new Error("nobody's turn");
    const worked = new Set(ROUTE.slice(0, 2).map(({ actor }) => actor));
    const untouched = SOP.actors.find(({ id }) => !worked.has(id));
    expect(found(LINES.slice(0, 1), role.name)).toEqual([]);
    expect(roleNamed(SOP.actors, ` ${role.name.toUpperCase()} `)?.name).toBe(role.name);
    expect(roleNamed(SOP.actors, untouched?.short ?? "")).toBe(untouched);
    expect(roleNamed(SOP.actors, "jalan")).toBeNull();
    expect(keys(filtered(LINES.slice(0, 3), { ...PLAIN, role: role.name }, NOW))).toEqual([
      "13/2026",
    ]);
  });
});

describe("an address", () => {
  it.each([
    [{}, false, "jalan"],
    [{}, true, "saya"],
    [{ view: "saya" }, false, "jalan"],
    [{ view: "selesai" }, true, "selesai"],
    [{ view: "apa saja" }, true, "saya"],
    [{ sort: "nomor" }, true, "saya"],
    // As addresses were written before there were views: they spoke of all cases.
    [{ status: "terlambat" }, true, "semua"],
    [{ search: "jalan" }, true, "semua"],
    [{ status: "berjalan", sop: "x" }, false, "semua"],
  ])("%o, someone: %s, opens %s", (query, isSomeone, view) => {
    expect(viewOf({ ...PLAIN, ...query }, isSomeone)).toBe(view);
  });

  it("keeps the meaning of every filter and order that was ever offered", () => {
    const ids = STATUSES.map(({ id }) => id as string);
    for (const old of ["berjalan", "dikembalikan", "terlambat", "siap", "disahkan", "dibatalkan"])
      expect(ids).toContain(old);
    expect(SORTS.map(({ id }) => id as string)).toEqual(["", "diubah", "dibuka", "nomor"]);
    // "Tenggat terdekat" is what an address without an order means now.
    expect(isByDeadline("tenggat")).toBe(true);
    expect(filtered(LINES, { ...PLAIN, status: "tak dikenal" }, NOW)).toHaveLength(LINES.length);
  });
});

describe("the views", () => {
  it("part what is open from what is closed", () => {
    expect(keys(inView(LINES, "jalan", NOBODY))).toEqual(keys(LINES));
    expect(inView(LINES, "selesai", NOBODY)).toEqual([]);
    const roles = LINES[1]?.summary.turn.map(({ name }) => name) ?? [];
    expect(keys(inView(LINES, "saya", { name: "", roles }))).toContain("7/2026");
  });

  it("count a step that is over its time apart from a case over its limit", () => {
    expect(countOf(LINES, "terlambat", NOW)).toBe(1);
    expect(countOf(LINES, "langkah-lewat", NOW)).toBe(1);
    expect(countOf(LINES, "kasus-lewat", NOW)).toBe(1);
    const soon = deskLines(
      [straightCase(SOP, { number: "1", done: 0, openedAt: NOW - 60 * MINUTE })],
      NOW,
    );
    expect([countOf(soon, "langkah-lewat", NOW), countOf(soon, "kasus-lewat", NOW)]).toEqual([
      1, 0,
    ]);
    expect(countOf(LINES, "siap", NOW)).toBe(1);
  });
});

describe("an order", () => {
  it("by deadline puts what has none last, by number counts as people do", () => {
    expect(keys(ordered(LINES, "")).at(-1)).toBe("20/2026");
    expect(keys(ordered(LINES, "nomor"))).toEqual(["7/2026", "13/2026", "20/2026", "103/2026"]);
    expect(keys(ordered(LINES, "dibuka"))[0]).toBe("7/2026");
  });
});
