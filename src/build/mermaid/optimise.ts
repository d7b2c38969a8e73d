import { optimize } from "svgo";
import { ROLE_COLOURS } from "./theme.ts";

/** Smaller SVG with the site's colours; ids stay, since they tie the accessible name to the drawing. */
export function optimiseDrawing(svg: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    plugins: [
      {
        name: "preset-default",
        params: {
          overrides: { cleanupIds: false, removeUnknownsAndDefaults: false, convertColors: false },
        },
      },
    ],
  });
  let themed = data;
  for (const [colour, property] of Object.entries(ROLE_COLOURS)) {
    themed = themed.replaceAll(new RegExp(colour, "gi"), property);
  }
  return themed;
}
