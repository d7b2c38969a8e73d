import { expect, test } from "vitest";
import { parse } from "yaml";
import {
  changedVersion,
  sopDigest,
  withVersion,
} from "../../../src/core/sop/integrity/versions.ts";
import { SopSchema } from "../../../src/core/sop/schema.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const sop = publishedSop();
const published = withVersion({}, sop);

test("content may not change under a version that is published", () => {
  expect(changedVersion(sop, published)).toEqual([]);
  const changed = { ...sop, responsible: "Bidang lain" };
  expect(changedVersion(changed, published)[0]?.what).toMatch(/versinya masih 1\.0/);
  expect(changedVersion({ ...changed, version: "1.1" }, published)[0]?.what).toMatch(
    /belum dicatat/,
  );
});

test("recording adds a version and never replaces one", () => {
  const changed = { ...sop, responsible: "Bidang lain" };
  expect(withVersion(published, changed)).toEqual(published);
  const next = withVersion(published, { ...changed, version: "1.1" });
  expect(Object.keys(next[sop.id] ?? {}).sort()).toEqual(["1.0", "1.1"]);
});

test("comments and the order of keys in the YAML are not content", () => {
  const text = repositoryFile("content/sop/pengelolaan-data.yaml");
  const commented = SopSchema.parse(parse(`# keterangan\n${text}`));
  const reversed = SopSchema.parse(Object.fromEntries(Object.entries(parse(text)).reverse()));
  expect(sopDigest(commented)).toBe(sopDigest(sop));
  expect(sopDigest(reversed)).toBe(sopDigest(sop));
});
