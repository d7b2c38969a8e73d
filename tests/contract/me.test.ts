/** Whose desk it is, as this device keeps it. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openMe } from "../../src/browser/kept/me.ts";
import { ME } from "../../src/browser/places.ts";
import { NOBODY } from "../../src/core/case/desk/me.ts";

const SITI = { name: "Siti Aminah", roles: ["Pengelola Teknologi Informasi"] };

function area(): Storage {
  const kept = new Map<string, string>();
  const partly: Pick<Storage, "getItem" | "setItem" | "removeItem"> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return partly as Storage;
}

describe("whose desk it is", () => {
  beforeEach(() => {
    const page = new EventTarget();
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    return () => vi.unstubAllGlobals();
  });

  it("is nobody's until somebody says so, is remembered, and leaves nothing when forgotten", () => {
    const storage = area();
    expect(openMe(() => storage).read()).toEqual(NOBODY);
    const store = openMe(() => storage);
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    store.change(SITI);
    expect(openMe(() => storage).read()).toEqual(SITI);
    expect(JSON.parse(storage.getItem(ME) ?? "")).toEqual({ v: 1, ...SITI });
    store.change(NOBODY);
    expect(storage.getItem(ME)).toBeNull();
    stop();
    store.change(SITI);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("holds for the page where the browser keeps nothing", () => {
    const store = openMe(() => {
      throw new Error("blocked");
    });
    store.change(SITI);
    expect(store.read()).toEqual(SITI);
  });

  it.each(["", "null", "[]", "{", '{"v":1}', '{"v":9,"name":3,"roles":"x"}'])(
    "is nobody's where %s lies there",
    (text) => {
      const storage = area();
      storage.setItem(ME, text);
      expect(openMe(() => storage).read()).toEqual(NOBODY);
    },
  );
});
