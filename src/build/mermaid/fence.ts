import { defineMdastPlugin } from "satteri";
import { renderMermaid } from "./render.ts";

/** Markdown plugin: a ```mermaid fence becomes a figure with the drawn SVG. */
export const mermaidFences = () =>
  defineMdastPlugin({
    name: "mermaid-fences",
    async code(node, ctx) {
      if (node.lang !== "mermaid") return;
      const svg = await renderMermaid(node.value);
      ctx.replaceNode(node, {
        raw: `<figure class="mermaid" tabindex="0">${svg}</figure>`,
        mdxExpressions: false,
      });
    },
  });
