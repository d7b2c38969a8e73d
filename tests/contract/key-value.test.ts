import { describe, expect, it } from "vitest";
import { adapters } from "./support/adapters.ts";

describe.each(adapters)("key-value: $name", ({ place }) => {
  it("gives back what was set, to every tab, and null for what was not", async () => {
    const { first, second } = place();
    await first.set("a", { n: [1, "dua"] });
    expect(await second.get("a")).toEqual({ n: [1, "dua"] });
    expect(await second.get("b")).toBeNull();
  });

  it("lists and removes keys", async () => {
    const { first } = place();
    await first.set("a", 1);
    await first.set("b", 2);
    await first.remove("a");
    expect(await first.keys()).toEqual(["b"]);
  });

  it("keeps the last of many writes to one key, in order", async () => {
    const { first, second } = place();
    await Promise.all(Array.from({ length: 50 }, (_, i) => first.set("a", i)));
    expect(await second.get("a")).toBe(49);
  });

  it("cannot be changed through a value handed in or out", async () => {
    const { first } = place();
    const mine = { n: 1 };
    await first.set("a", mine);
    mine.n = 2;
    expect(await first.get("a")).toEqual({ n: 1 });
  });

  it("keeps keys that are names of object members apart", async () => {
    const { first } = place();
    await first.set("__proto__", "x");
    expect(await first.get("__proto__")).toBe("x");
    expect(await first.get("constructor")).toBeNull();
  });
});
