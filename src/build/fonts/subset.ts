/**
 * The recipe of the faces on paper, without hinting and layout features, as TypeScript modules that the
 * build and the browser both load: Noto Sans (OFL) cut down to `paperCharacters`, and its sister for
 * mathematics cut down to `SIGNS`. `node src/build/fonts/subset.ts` writes them anew; a test holds the
 * committed files to this recipe.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { paperCharacters, SIGNS } from "./characters.ts";

const require = createRequire(import.meta.url);
const DROPPED = ["GDEF", "GPOS", "GSUB", "MATH", "gasp", "STAT", "DSIG", "meta"];

interface Face {
  name: string;
  /** The packaged file. */
  packaged: string;
  characters: string;
  /** Where the module is kept. */
  file: URL;
}

export const FACES: readonly Face[] = [
  {
    name: "Noto Sans",
    packaged: require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
    characters: paperCharacters(),
    file: new URL("../../pdf/fonts/regular.ts", import.meta.url),
  },
  {
    name: "Noto Sans Math",
    packaged: require.resolve(
      "@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
    ),
    characters: SIGNS,
    file: new URL("../../pdf/fonts/signs.ts", import.meta.url),
  },
];

/** @returns the TypeScript module that holds the face as base64. */
export async function faceModule({ name, packaged, characters }: Face): Promise<string> {
  const subset = await subsetFont(await readFile(packaged), characters, {
    targetFormat: "sfnt",
    noHinting: true,
    keepFeatures: [],
    dropTables: DROPPED,
  });
  return [
    `// Written by src/build/fonts/subset.ts. ${name}, SIL Open Font License 1.1: see OFL.txt beside this file.`,
    `const face =\n  "${subset.toString("base64")}";`,
    "export default face;",
    "",
  ].join("\n");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const face of FACES) await writeFile(face.file, await faceModule(face));
}
