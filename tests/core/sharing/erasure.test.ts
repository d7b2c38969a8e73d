import { describe, expect, it } from "vitest";
import {
  isDue,
  NOT_ERASED,
  noted,
  saidInVain,
  takenOut,
  tombstoneOf,
} from "../../../src/core/sharing/erasure.ts";

const ORDER = { head: "0".repeat(64), ground: "Masa retensi habis" };
const said = (by: string) => ({ kind: "erased" as const, token: "kasus-1", by, ...ORDER });
const unread = { kind: "refused", why: "not-json" } as const;

describe("an order to erase", () => {
  it("is due until it was read back and all else is taken out", () => {
    const ordered = { ...noted(NOT_ERASED, unread, 3), order: ORDER };
    expect(isDue(ordered, "ani")).toBe(true);
    const read = noted(ordered, said("ani"), 4);
    expect(isDue(read, "ani")).toBe(true);
    expect(isDue(takenOut(read, 3), "ani")).toBe(false);
  });

  it("is due also where somebody who may not erase said so before", () => {
    const ordered = { ...noted(NOT_ERASED, said("budi"), 1), order: ORDER };
    expect(isDue(ordered, "ani")).toBe(true);
    expect(tombstoneOf(ordered, (member) => member === "ani")).toBeNull();
  });

  it("that does not count is named by who said it, once, and beside one that does", () => {
    const told = [said("budi"), said("ani"), said("budi")];
    const erasure = told.reduce((now, one, n) => noted(now, one, n + 1), NOT_ERASED);
    const mayErase = (member: string) => member === "ani";
    expect(saidInVain(erasure, mayErase)).toEqual(["budi"]);
    expect(tombstoneOf(erasure, mayErase)).toMatchObject({ by: "ani" });
  });

  it("is not due to whoever ordered nothing", () => {
    expect(isDue(noted(noted(NOT_ERASED, unread, 1), said("budi"), 2), "ani")).toBe(false);
  });
});
