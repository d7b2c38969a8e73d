import { describe, expect, it } from "vitest";
import { openPerformers } from "../../src/browser/kept/performers.ts";
import { PERFORMERS } from "../../src/browser/places.ts";
import { BUDI, SITI } from "../support/officers.ts";

function open() {
  const data = new Map<string, string>();
  const storage = {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => data.set(key, value),
  } as unknown as Storage;
  return { performers: openPerformers(() => storage), data };
}

describe("the people a device remembers", () => {
  it("are one for each part; who did it before stays, without the part", () => {
    const { performers } = open();
    performers.remember("sop", "pengelola", BUDI);
    performers.remember("sop", "pengelola", SITI);
    expect(performers.of("sop", "pengelola")).toEqual(SITI);
    expect(performers.all()).toEqual({ "sop/pengelola": SITI, "~/Budi Santoso": BUDI });
  });

  it("are known without a part, once each", () => {
    const { performers } = open();
    performers.remember("sop", "pengelola", BUDI);
    performers.know({ ...BUDI, position: "Lain" });
    performers.know(SITI);
    expect(performers.all()).toEqual({ "sop/pengelola": BUDI, "~/Siti Aminah": SITI });
  });

  it("are forgotten in every part, to the last letter", () => {
    const { performers, data } = open();
    performers.remember("satu", "pengelola", BUDI);
    performers.remember("dua", "pengelola", BUDI);
    performers.remember("dua", "pengelola", SITI);
    performers.forget(BUDI);
    expect(data.get(PERFORMERS)).not.toContain(BUDI.name);
    expect(performers.of("dua", "pengelola")).toEqual(SITI);
  });

  it("are kept as released: parts by <sop>/<actor>, each with name, NIP and position", () => {
    const { performers, data } = open();
    data.set(PERFORMERS, JSON.stringify({ v: 1, people: { "a/b": BUDI, "c/d": { name: 1 } } }));
    expect(performers.all()).toEqual({ "a/b": BUDI });
  });
});
