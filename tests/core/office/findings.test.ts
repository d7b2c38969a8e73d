/** One slip in an office's file, one message, with its line and what to write. */
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/build/sop/yaml.ts";
import { findOfficeFaults } from "../../../src/core/office/findings.ts";
import { officeJsonSchema, readOffice } from "../../../src/core/office/read.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";
import { undocumented } from "../../support/undocumented.ts";

const FILE = repositoryFile("tests/fixtures/office/kantor.yaml");
const around = {
  actors: new Set(publishedSop().actors.map(({ name }) => name)),
  isWhole: (key: string) => !key.endsWith("AAAA"),
};

function faultsOf(text: string) {
  const yaml = readYaml(text);
  if ("faults" in yaml) return yaml.faults;
  const read = readOffice(yaml.data, yaml.written);
  if ("faults" in read) return yaml.located(read.faults);
  return yaml.located(findOfficeFaults(read.value, around));
}

test("as it is, the example has no fault", () => expect(faultsOf(FILE)).toEqual([]));

describe("one slip, one message", () => {
  test.each<[string, string, string, RegExp, RegExp]>([
    [
      "a misspelt role",
      "roles: [Administrator server]",
      "roles: [Administrator serper]",
      /^members\.1\.roles\.1$/,
      /Maksudnya “Administrator server”\?/,
    ],
    [
      "a misspelt role that was given a right",
      "- name: Arsiparis",
      "- name: Arsiparus",
      /^members\.4\.roles\.2$/,
      /Maksudnya “Arsiparus”\?/,
    ],
    [
      "a role that nobody holds any more",
      "roles: [Pejabat Administrator, Arsiparis]",
      "roles: [Pejabat Administrator]",
      /^roles\.3\.name$/,
      /Cantumkan peran ini pada seorang anggota/,
    ],
    ["a right that nobody has", "may: [erase]", "may: [seal]", /^roles$/, /`erase`/],
    [
      "a right that does not exist",
      "may: [erase]",
      "may: [hapus]",
      /^roles\.3\.may\.1$/,
      /cancel, reopen, seal, erase/,
    ],
    [
      "a second address of the same host",
      "origins: [https://sop.contoh.go.id]",
      "origins: [https://sop.contoh.go.id, https://sop.contoh.go.id:8443]",
      /^sharing\.origins\.2$/,
      /yang terakhir/,
    ],
    [
      "an id given twice",
      "id: ea26oavca2nt",
      "id: nejz7rbj4qm6",
      /^members\.2\.id$/,
      /npm run kantor -- anggota/,
    ],
    [
      "an id that tells who it is",
      "id: ea26oavca2nt",
      "id: budi",
      /^members\.2\.id$/,
      /12 huruf kecil/,
    ],
    [
      "a key used by two members",
      "key: UC4BDYHPOOPGIRNFQ5WHIRF7SHGZ3SJW6TWYF7BG5UD5VSTJTVBXKSSQ",
      "key: UA2LKUTM5AB6QS2OGFLAU3F53CZLT565WDPLO6JTKD62F27JJZ3MZNJR",
      /^members\.3\.keys\.1\.key$/,
      /Satu kunci milik satu perangkat/,
    ],
    [
      "the administrator's key used by a member",
      "key: UC4BDYHPOOPGIRNFQ5WHIRF7SHGZ3SJW6TWYF7BG5UD5VSTJTVBXKSSQ",
      "key: UC6E57KRAE56QK7CZAF2PLYXNUHHWEEI2QVE5ZTJ6YKWQ4A3DYQQ2JRH",
      /^members\.3\.keys\.1\.key$/,
      /Satu kunci milik satu perangkat/,
    ],
    [
      "a letter of a key mistyped",
      "key: UC4BDYHPOOPGIRNFQ5WHIRF7SHGZ3SJW6TWYF7BG5UD5VSTJTVBXKSSQ",
      "key: UC4BDYHPOOPGIRNFQ5WHIRF7SHGZ3SJW6TWYF7BG5UD5VSTJTVBXAAAA",
      /^members\.3\.keys\.1\.key$/,
      /Salin sekali lagi/,
    ],
    [
      "a secret key in place of the public one",
      "key: UC4BDYHPOOPGIRNFQ5WHIRF7SHGZ3SJW6TWYF7BG5UD5VSTJTVBXKSSQ",
      "key: SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY",
      /^members\.3\.keys\.1\.key$/,
      /diawali U/,
    ],
    [
      "an unquoted NIP",
      'nip: "19900909 201503 2 009"',
      "nip: 199009092015032009",
      /^members\.1\.nip$/,
      /nip: "199009092015032009"/,
    ],
    [
      "an address with a path",
      "origins: [https://sop.contoh.go.id]",
      "origins: [https://sop.contoh.go.id/sop/]",
      /^sharing\.origins\.1$/,
      /tanpa garis miring di akhir/,
    ],
    [
      "two servers, of which neither may go",
      '  serverVersion: "2.12.12"',
      '  serverVersion: "2.12.12"\n  servers: [{ name: a, host: a.contoh }, { name: b, host: b.contoh }]',
      /^sharing\.servers$/,
      /Tiga peladen/,
    ],
    [
      "a misspelt field",
      "shareNew: false",
      "sharenew: false",
      /^sharing/,
      /Ganti namanya menjadi `shareNew`/,
    ],
  ])("%s", (_, was, becomes, where, remedy) => {
    expect(FILE).toContain(was);
    const faults = faultsOf(FILE.replace(was, becomes));
    expect(faults.map(({ where: at, what }) => `${at}: ${what}`)).toHaveLength(1);
    expect(faults[0]?.where).toMatch(where);
    expect(faults[0]?.remedy).toMatch(remedy);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });
});

describe("the JSON Schema of an office", () => {
  test("is the one in content: else run `npm run sop`", () => {
    expect(JSON.parse(repositoryFile("content/kantor.schema.json"))).toEqual(
      JSON.parse(JSON.stringify(officeJsonSchema())),
    );
  });

  test("every field of it speaks to the editor", () => {
    expect(undocumented(officeJsonSchema(), "kantor")).toEqual([]);
  });
});
