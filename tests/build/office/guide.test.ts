/** The examples of the operator's guide are taken as they stand. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readYaml } from "../../../src/build/sop/yaml.ts";
import { findOfficeFaults } from "../../../src/core/office/findings.ts";
import { readOffice } from "../../../src/core/office/read.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const GUIDE = repositoryFile("docs/peladen-kasus.md");
const [whole = "", servers = ""] = [...GUIDE.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
  ([, text = ""]) => text,
);
const around = {
  actors: new Set(publishedSop().actors.map(({ name }) => name)),
  isWhole: () => true,
};

test("the office in it has no fault", () => {
  const yaml = readYaml(whole);
  if ("faults" in yaml) throw new Error(JSON.stringify(yaml.faults));
  const read = readOffice(yaml.data, yaml.written);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  expect(findOfficeFaults(read.value, around)).toEqual([]);
});

test("so has the one with three servers", () => {
  const office = parse(whole) as { sharing: object };
  const more = { ...office, sharing: { ...office.sharing, ...(parse(servers) as object) } };
  const read = readOffice(more, () => undefined);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  expect(read.value.sharing?.servers).toHaveLength(3);
});

test("every command in it is one that there is", () => {
  const said = [...GUIDE.matchAll(/npm run kantor -- (\S+)/g)].map(([, word = ""]) => word);
  expect(said.length).toBeGreaterThan(3);
  for (const word of said) expect(word).toMatch(/^(kunci|anggota`|siapkan`?|\/etc\/)/);
});
