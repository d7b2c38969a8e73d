import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHECKSUM_FILE, checksumList, checksumsOf } from "../../src/build/release/checksums.ts";
import { isBuilt, keepBuilt, sourcesNow } from "../quick/built.ts";
import few from "../quick/few-runs.ts";

describe("what the quick check takes for built", () => {
  let root = "";
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const stands = async () => isBuilt(root, await sourcesNow(root));

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "quick-"));
    for (const folder of ["src/deep", "content", "tests", "dist"]) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    write("src/deep/a.ts", "export {};");
    write("content/kantor.yaml", "a: 1");
    write("package-lock.json", "{}");
    write("dist/index.html", "<p>satu");
    write(`dist/${CHECKSUM_FILE}`, checksumList(await checksumsOf(join(root, "dist"))));
    await keepBuilt(root, await sourcesNow(root));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is the site that was built from these sources", async () => {
    expect(await stands()).toBe(true);
    write("tests/a.test.ts", "a test is no source");
    expect(await stands()).toBe(true);
  });

  it.each(["src/deep/a.ts", "src/deep/new.ts", "content/kantor.yaml", "package-lock.json"])(
    "is none any more when %s is another",
    async (path) => {
      write(path, "another");
      expect(await stands()).toBe(false);
    },
  );

  it("is none when a page of it is another, or when it is gone", async () => {
    write("dist/index.html", "<p>dua");
    expect(await stands()).toBe(false);
    rmSync(join(root, "dist"), { recursive: true });
    expect(await stands()).toBe(false);
  });
});

describe("a property in the quick check", () => {
  it("is tried a few times, and found false all the same", () => {
    let tried = 0;
    const count = fc.property(fc.integer(), () => {
      tried += 1;
    });
    few.assert(count, { numRuns: 10_000 });
    expect(tried).toBe(5);
    expect(() =>
      few.assert(
        fc.property(fc.nat(), () => false),
        { numRuns: 10_000 },
      ),
    ).toThrow(/Property failed/);
  });
});
