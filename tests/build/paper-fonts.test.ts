import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { FACE_NAMES, faceFile, faceModule } from "../../src/build/fonts/subset.ts";

test.each(FACE_NAMES)("the committed %s face is what the recipe makes", async (face) => {
  expect(await readFile(faceFile(face), "utf8")).toBe(await faceModule(face));
});
