import { type CustomPlugin, optimize, type XastElement } from "svgo";
import { ROLE_COLOURS } from "./theme.ts";

/** Count up when the optimised drawing changes, so that kept drawings are made anew. */
export const RECIPE = 3;

/** So much of its natural size keeps the smallest text of a wide drawing legible. */
const LEGIBLE = 0.62;

/**
 * The drawing takes its looks from `src/styles/mermaid.css`: Mermaid's own style sheet, its style
 * attributes and the arrowheads it never uses go, so that the page needs no inline style.
 */
const plain: CustomPlugin = {
  name: "plain",
  fn: (root) => {
    const source = JSON.stringify(root, (key, value) => (key === "parentNode" ? undefined : value));
    return {
      element: {
        enter(node, parent) {
          const unused = node.name === "marker" && !source.includes(`url(#${node.attributes.id})`);
          if (node.name === "style" || unused) {
            parent.children = parent.children.filter((child) => child !== node);
          }
          delete node.attributes.style;
          if (node.name === "svg") size(node);
        },
      },
    };
  },
};

function size(svg: XastElement) {
  const [, , width = "0"] = (svg.attributes.viewBox ?? "").split(" ");
  svg.attributes.width = String(Math.round(Number(width) * LEGIBLE));
}

/** Smaller SVG with the site's colours; ids stay, since they tie the accessible name to the drawing. */
export function optimiseDrawing(svg: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    plugins: [
      plain,
      {
        name: "preset-default",
        params: {
          overrides: { cleanupIds: false, removeUnknownsAndDefaults: false, convertColors: false },
        },
      },
    ],
  });
  // Mermaid wraps every word in a span of its own that says "normal".
  let themed = data.replaceAll(
    ' class="text-inner-tspan" font-style="normal" font-weight="normal"',
    "",
  );
  for (const [colour, property] of Object.entries(ROLE_COLOURS)) {
    themed = themed.replaceAll(new RegExp(colour, "gi"), property);
  }
  return themed;
}
