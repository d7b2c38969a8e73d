/**
 * The recipe of the two faces on paper: Noto Sans (OFL) cut down to `paperCharacters`, without
 * hinting and layout features, as TypeScript modules that the build and the browser both load.
 * `node src/build/fonts/subset.ts` writes them anew; a test holds the committed files to this recipe.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { paperCharacters } from "./characters.ts";

const FACES = { regular: "NotoSans_400Regular.ttf", bold: "NotoSans_700Bold.ttf" } as const;
const DROPPED = ["GDEF", "GPOS", "GSUB", "gasp", "STAT", "DSIG", "meta"];

export type Face = keyof typeof FACES;
export const FACE_NAMES = Object.keys(FACES) as Face[];

/** @returns the TypeScript module that holds one face as base64. */
export async function faceModule(face: Face): Promise<string> {
  const packaged = createRequire(import.meta.url).resolve(
    `@expo-google-fonts/noto-sans/${face === "bold" ? "700Bold" : "400Regular"}/${FACES[face]}`,
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

/** Where the module of a face is kept. */
export const faceFile = (face: Face) =>
  new URL(`../../browser/pdf/fonts/${face}.ts`, import.meta.url);

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const face of FACE_NAMES) await writeFile(faceFile(face), await faceModule(face));
}
