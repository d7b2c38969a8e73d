/** The examples of the operator's guide are taken as they stand. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readYaml } from "../../../src/build/sop/yaml.ts";
import { findOfficeFaults } from "../../../src/core/office/findings.ts";
import { readOffice } from "../../../src/core/office/read.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const GUIDE = repositoryFile("docs/peladen-kasus.md");
const [whole = "", servers = "", retention = ""] = [
  ...GUIDE.matchAll(/^```yaml\n([\s\S]*?)^```/gm),
].map(([, text = ""]) => text);
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

/** The office in it with more of `sharing`. */
function officeWith(more: string) {
  const office = parse(whole) as { sharing: object };
  const read = readOffice(
    { ...office, sharing: { ...office.sharing, ...(parse(more) as object) } },
    () => undefined,
  );
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.value.sharing;
}

test("so has the one with three servers", () => {
  expect(officeWith(servers)?.servers).toHaveLength(3);
});

test("so has the one that says how long cases are kept", () => {
  expect(officeWith(retention)?.retention).toMatchObject({
    sealedYears: 5,
    cancelledYears: 2,
    written: [{ years: 5 }],
  });
});

test("every command in it is one that there is", () => {
  const said = [...GUIDE.matchAll(/npm run kantor -- (\S+)/g)].map(([, word = ""]) => word);
  expect(said.length).toBeGreaterThan(3);
  for (const word of said) expect(word).toMatch(/^(kunci|anggota`|siapkan`?|\/etc\/)/);
});
