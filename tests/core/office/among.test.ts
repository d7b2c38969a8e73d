import { expect, test } from "vitest";
import { isAmong } from "../../../src/core/office/among.ts";

const member = (name: string, nip: string | null) => ({
  ...{ id: "budibbbbbbbb", name, nip, position: null },
  roles: ["Arsiparis"],
});
const NIP = "198703142010012003";

test.each([
  ["the same name, however it is written", " budi CONTOH ", null, true],
  ["another name", "Budi", null, false],
  ["the same number under another name", "B. Contoh", NIP, true],
  ["another number under the same name", "Budi Contoh", "197001012000011001", false],
])("%s", (_, name, nip, expected) => {
  expect(isAmong([member("Budi Contoh", "19870314 201001 2 003")], { name, nip })).toBe(expected);
});

test("without a number of his own a member is known by the name", () => {
  expect(isAmong([member("Budi Contoh", null)], { name: "Budi Contoh", nip: NIP })).toBe(true);
  expect(isAmong([], { name: "Budi Contoh", nip: NIP })).toBe(false);
});
