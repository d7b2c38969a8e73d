import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRelease } from "../../src/build/release/release.ts";

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), "dist-"));
  await writeFile(join(dist, "index.html"), '<!doctype html><meta charset="utf-8"><p>A');
  await writeFile(join(dist, "data.json"), "{}");
});
afterEach(() => rm(dist, { recursive: true }));

const read = (name: string) => readFile(join(dist, name), "utf8");
const releaseId = async () => /"id":"(\w+)"/.exec(await read("sw.js"))?.[1];

describe("a release", () => {
  it("lists the checksum of every file it has, as sha256sum reads it", async () => {
    await makeRelease(dist, "/");
    const listed = (await read("SHA256SUMS")).split("\n").map((line) => line.slice(66));
    expect(listed).toEqual([".htaccess", "_headers", "data.json", "index.html", "sw.js", ""]);
    execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: dist });
    await writeFile(join(dist, "data.json"), "{ }");
    expect(() =>
      execFileSync("sha256sum", ["--check", "SHA256SUMS"], { cwd: dist, stdio: "ignore" }),
    ).toThrow();
  });

  it("holds each text compressed too, and nothing stale beside a changed one", async () => {
    for (const text of ["SOP Kaltim ".repeat(200), "pendek", ""]) {
      await writeFile(join(dist, "naskah.txt"), text);
      await makeRelease(dist, "/");
      const [zip, brotli] = await Promise.all(
        ["gz", "br"].map((ending) => readFile(join(dist, `naskah.txt.${ending}`))),
      );
      expect(String(gunzipSync(zip ?? ""))).toBe(text);
      expect(String(brotliDecompressSync(brotli ?? ""))).toBe(text);
    }
    expect(await read("SHA256SUMS")).not.toMatch(/\.(gz|br)$/m);
  });

  it("has a name of its own as soon as one byte differs, and the same name when none does", async () => {
    await makeRelease(dist, "/");
    const first = await releaseId();
    await makeRelease(dist, "/");
    expect(await releaseId()).toBe(first);
    await writeFile(join(dist, "data.json"), "[]");
    await makeRelease(dist, "/");
    expect(await releaseId()).not.toBe(first);
  });
});
