import { expect, test } from "vitest";
import { fitsRole } from "../../../src/core/form/role.ts";

const actor = { name: "Pejabat Pengawas/Kasi Pengelolaan Data", short: "Pejabat Pengawas" };

test.each([
  ["Pejabat Pengawas", true],
  ["pejabat  pengawas", true],
  ["Kasi Pengelolaan Data dan Integrasi", true],
  ["Plt. Pejabat Pengawas", true],
  ["", true],
  ["Pejabat Administrator", false],
  ["Pengawas", true],
  ["Awas", false],
])("%s", (position, fits) => {
  expect(fitsRole(actor, position)).toBe(fits);
});
