import { expect, test } from "vitest";
import { formatAddress, parseAddress } from "../../src/monitoring/address.ts";
import { wita } from "../support/calendars.ts";

const NOW = wita("2026-11-23 08.00");
const parse = (search: string) => parseAddress(search, NOW, ["pengelolaan-data", "lain"]);
const HALF_YEAR = { first: "2026-07-01", last: "2026-12-31" };

test("an address says again what was asked for", () => {
  const address = { screen: "evaluasi", sop: "lain", first: "2026-01-01", last: "2026-06-30" };
  expect(parse(formatAddress(parse(formatAddress(address as never))))).toEqual(address);
});

test.each([
  "",
  "?dari=2026-12-31&sampai=2026-01-01",
  "?dari=0002-01-01&sampai=2026-01-01",
  "?dari=kemarin&sampai=<script>",
  "?dari=2026-13-40&sampai=2026-13-41",
])("without a usable period it asks for this half year: %s", (search) => {
  expect(parse(`${search}`)).toEqual({
    screen: "ringkasan",
    sop: "pengelolaan-data",
    ...HALF_YEAR,
  });
});

test("an unknown SOP or screen falls back to the first", () => {
  expect(parse("?sop=tiada&tampil=apa")).toMatchObject({
    sop: "pengelolaan-data",
    screen: "ringkasan",
  });
});
