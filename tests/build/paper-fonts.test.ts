import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FACES, faceModule } from "../../src/build/fonts/subset.ts";

test.for(FACES)("the committed face $name is what the recipe makes", async (face) => {
  expect((await readFile(face.file, "utf8")) === (await faceModule(face))).toBe(true);
});
