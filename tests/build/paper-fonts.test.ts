import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FACE_FILE, faceModule } from "../../src/build/fonts/subset.ts";

test("the committed face is what the recipe makes", async () => {
  expect((await readFile(FACE_FILE, "utf8")) === (await faceModule())).toBe(true);
});
