/** What the built site says of an office's sharing. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { sharedSite } from "../../../src/build/office/site.ts";
import { examineSops, report } from "../../../src/build/sop/publishable.ts";
import { getStaticPaths } from "../../../src/pages/[bersama].json.ts";
import { repositoryFile } from "../../support/content.ts";

const FILE = repositoryFile("tests/fixtures/office/kantor.yaml");
const folder = mkdtempSync(join(tmpdir(), "isi-"));
const content = pathToFileURL(`${folder}/`);
const inside = join(folder, "kantor.yaml");
const outside = `${folder}.kantor.yaml`;

beforeAll(() => cpSync("content", folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const path of [inside, outside]) rmSync(path, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHARED = {
  format: "sop-bersama",
  version: 1,
  path: "bersama",
  stream: "KASUS",
  papers: "LAMPIRAN",
  shareNew: false,
  retention: null,
};

describe("an office that does not share", () => {
  test("has no file that says so", async () => {
    expect(await sharedSite(content)).toBeNull();
    vi.stubEnv("CONTENT_DIR", folder);
    expect(await getStaticPaths()).toEqual([]);
  });

  test("may have its members listed all the same", async () => {
    writeFileSync(inside, FILE.replace(/sharing:\n(?: {2}.*\n)+/, "sharing: null\n"));
    expect(report(await examineSops(content))).toBe("");
    expect(await sharedSite(content)).toBeNull();
  });
});

describe("an office that shares", () => {
  test("says how, and nothing of who works there", async () => {
    writeFileSync(inside, FILE);
    expect(await sharedSite(content)).toEqual(SHARED);
  });

  test("says how long closed cases are kept, where it has a rule", async () => {
    const ruled = FILE.replace("  shareNew", "  retention: { sealedYears: 5 }\n  shareNew");
    writeFileSync(inside, ruled);
    expect(await sharedSite(content)).toEqual({
      ...SHARED,
      retention: { sealedYears: 5, cancelledYears: null, written: [] },
    });
  });

  test("may keep its file outside what is published", async () => {
    writeFileSync(outside, FILE.replace("shareNew: false", "shareNew: true"));
    vi.stubEnv("OFFICE_FILE", outside);
    expect(await sharedSite(content)).toEqual({ ...SHARED, shareNew: true });
    expect(report(await examineSops(content))).toBe("");
  });

  test.each([
    ["inside", inside],
    ["outside", outside],
  ])("is told of a slip in its file %s before anything is built", async (where, path) => {
    writeFileSync(path, FILE.replace("may: [erase]", "may: [seal]"));
    if (where === "outside") vi.stubEnv("OFFICE_FILE", outside);
    const said = report(await examineSops(content));
    expect(said).toMatch(/kantor\.yaml\n {2}baris 44, roles: Tidak ada anggota yang boleh/);
    expect(said.match(/→/g)).toHaveLength(1);
    await expect(sharedSite(content)).rejects.toThrow(/Tidak ada anggota/);
  });

  test("is told when its file is not where it is said to be", async () => {
    vi.stubEnv("OFFICE_FILE", outside);
    expect(report(await examineSops(content))).toMatch(/OFFICE_FILE tidak ada/);
  });
});
