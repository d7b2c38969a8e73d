import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Sop, SopSchema } from "../../src/core/sop/schema.ts";

/** @returns a file of the repository as text; the path is relative to its root. */
export const repositoryFile = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** @returns the SOP defined in a YAML file of the repository. */
export const readSop = (path: string): Sop => SopSchema.parse(parse(repositoryFile(path)));

export const publishedSop = (): Sop => readSop("content/sop/pengelolaan-data.yaml");

/** The file of every SOP in content and in the tests. */
export const PUBLISHED_FILES: readonly string[] = globSync(
  "{content,tests/fixtures/*}/sop/*.yaml",
).toSorted();
