import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
  vi.resetModules();
  vi.stubEnv("DRAWING_CACHE", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (drawn: Uint8Array) => new TextDecoder().decode(drawn);

test("pages made side by side wait for the same drawing, which is made once", async () => {
  const { keptOr } = await import("../../src/build/chromium/kept.ts");
  const draw = vi.fn(async () => bytes("gambar"));
  const drawn = await Promise.all([keptOr("a/1.svg", draw), keptOr("a/1.svg", draw)]);
  expect(drawn.map(text)).toEqual(["gambar", "gambar"]);
  expect(text(await keptOr("a/1.svg", draw))).toBe("gambar");
  expect(draw).toHaveBeenCalledTimes(1);
});

test("a drawing that failed is tried again when it is asked for again", async () => {
  const { keptOr } = await import("../../src/build/chromium/kept.ts");
  const failed = keptOr("a/1.svg", () => Promise.reject(new Error("rusak")));
  await expect(failed).rejects.toThrow("rusak");
  expect(text(await keptOr("a/1.svg", async () => bytes("gambar")))).toBe("gambar");
});
