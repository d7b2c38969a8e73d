import { defineMdastPlugin, markdownToHtml } from "satteri";

/** What looks like a tag in an SOP's prose is its own words: "< 1 km", "<nama>". */
const literalTags = defineMdastPlugin({
  name: "literal-tags",
  html(node, context) {
    context.replaceNode(node, { type: "text", value: node.value });
  },
});

/** @returns the Markdown of a section as HTML; no quote or dash is "improved", no tag gets through. */
export const proseHtml = (markdown: string): string =>
  markdownToHtml(markdown, {
    mdastPlugins: [literalTags],
    features: { smartPunctuation: false },
  }).html;
