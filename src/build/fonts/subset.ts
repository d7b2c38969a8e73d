/**
 * The recipe of the face on paper: Noto Sans (OFL) cut down to `paperCharacters`, without hinting
 * and layout features, as a TypeScript module that the build and the browser both load.
 * `node src/build/fonts/subset.ts` writes it anew; a test holds the committed file to this recipe.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { paperCharacters } from "./characters.ts";

const require = createRequire(import.meta.url);
const DROPPED = ["GDEF", "GPOS", "GSUB", "gasp", "STAT", "DSIG", "meta"];

/** @returns the TypeScript module that holds the face as base64. */
export async function faceModule(): Promise<string> {
  const packaged = require.resolve(
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  );
  const subset = await subsetFont(await readFile(packaged), paperCharacters(), {
    targetFormat: "sfnt",
    noHinting: true,
    keepFeatures: [],
    dropTables: DROPPED,
  });
  return [
    "// Written by src/build/fonts/subset.ts. Noto Sans, SIL Open Font License 1.1: see OFL.txt beside this file.",
    `const face =\n  "${subset.toString("base64")}";`,
    "export default face;",
    "",
  ].join("\n");
}

/** Where the module is kept. */
export const FACE_FILE = new URL("../../pdf/fonts/regular.ts", import.meta.url);

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await writeFile(FACE_FILE, await faceModule());
}
