import { expect, test } from "vitest";
import { byUnit } from "../../src/site/navigation/by-unit.ts";
import { nameInMenu, navigation, shortNavigation } from "../../src/site/navigation/tree.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

const sops = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...PENGELOLAAN_DATA, id: `sop-${n}` }));
const addresses = (...given: Parameters<typeof navigation>) =>
  navigation(...given)
    .flatMap((entry) => ("path" in entry ? [entry] : entry.places))
    .map(({ path }) => path);

test("each of a few SOPs can be reached from every page", () => {
  const few = sops(3);
  for (const { id } of few) expect(addresses(few, [])).toContain(`/sop/${id}/formulir/`);
  expect(shortNavigation(few).map(({ path }) => path)).toContain("/sop/sop-2/");
});

test("of many, a page names its own and leads to all; how many there are does not weigh on it", () => {
  const [, own] = sops(2);
  const shown = addresses(sops(50), [], own);
  expect(shown.filter((path) => path.startsWith("/sop/"))).toEqual([
    "/sop/sop-1/",
    "/sop/sop-1/diagram-alir/",
    "/sop/sop-1/formulir/",
  ]);
  expect(shown).toContain("/");
  expect(addresses(sops(200), [], own)).toEqual(shown);
  expect(shortNavigation(sops(200))).toEqual(shortNavigation(sops(50)));
});

const named = (name: string, unit = "Bidang") => ({
  ...PENGELOLAAN_DATA,
  identity: { ...PENGELOLAAN_DATA.identity, name, unit },
});

test("a long name stands in a menu by its first words; a short one as it is", () => {
  const long = Array.from({ length: 22 }, (_, n) => `perkara${n},`).join(" ");
  const shown = nameInMenu(named(long));
  expect(shown.length).toBeLessThanOrEqual("SOP ".length + 56 + 1);
  expect(shown).toMatch(/^SOP perkara0, .*perkara\d+…$/);
  expect(nameInMenu(named("Pengelolaan Data"))).toBe("SOP Pengelolaan Data");
  expect(nameInMenu(named("a".repeat(80)))).toBe(`SOP ${"a".repeat(56)}…`);
});

test("the SOPs of an office stand by unit, in their own order within it", () => {
  const all = [named("C", "Sekretariat"), named("A", "Bidang"), named("B", "Sekretariat")];
  expect(byUnit(all).map(({ name, sops }) => [name, sops.map((sop) => sop.identity.name)])).toEqual(
    [
      ["Bidang", ["A"]],
      ["Sekretariat", ["C", "B"]],
    ],
  );
});
