/** References between content files, which no schema can see. */
import { glob, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { RegulationSchema } from "../../src/core/sop/regulation.ts";
import { SopSchema } from "../../src/core/sop/schema.ts";

async function yamlFiles(pattern: string) {
  const files = new Map<string, unknown>();
  for await (const file of glob(pattern)) {
    files.set(basename(file, ".yaml"), parse(await readFile(file, "utf8")));
  }
  return files;
}

const regulations = await yamlFiles("content/regulations/*.yaml");
const sops = await yamlFiles("content/sop/*.yaml");

test("what an SOP cites has its page, and so has what replaced a regulation", () => {
  const cited = [...sops.values()].flatMap((sop) =>
    SopSchema.parse(sop).legalBasis.flatMap(({ regulation }) => regulation ?? []),
  );
  const successors = [...regulations.values()].flatMap((regulation) => {
    const { changedBy } = RegulationSchema.parse(regulation);
    return changedBy ? [changedBy.regulation] : [];
  });
  expect(cited.length).toBeGreaterThan(0);
  expect([...cited, ...successors].filter((id) => !regulations.has(id))).toEqual([]);
});

test("a regulation that no SOP cites says why it is shown", () => {
  const cited = new Set(
    [...sops.values()].flatMap((sop) =>
      SopSchema.parse(sop).legalBasis.flatMap(({ regulation }) => regulation ?? []),
    ),
  );
  const unexplained = [...regulations].filter(
    ([id, regulation]) => !cited.has(id) && !RegulationSchema.parse(regulation).relevance,
  );
  expect(unexplained.map(([id]) => id)).toEqual([]);
});
