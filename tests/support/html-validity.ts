/** Is a page valid HTML? The rules of the standard; what is left out of them, and why. */
import { type ConfigData, HtmlValidate } from "html-validate";

const config: ConfigData = {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    // For files of another origin; nothing here comes from one.
    "require-sri": "off",
    // Valid without; what it guards against is a button in a form. Biome's useButtonType holds it for
    // the checklist's forms; the theme's menu button stands outside any.
    "no-implicit-button-type": "off",
    // The theme writes the table of contents twice, one for narrow screens and one for wide, and
    // shows one of them. axe judges the landmarks that are shown.
    "unique-landmark": "off",
    // That table stands before the page's own heading, under a second-level one.
    "heading-level": ["error", { minInitialRank: "h2" }],
  },
};
const validator = new HtmlValidate(config);

/**
 * The chart's table is shown as blocks where a page is narrow, and some browsers then tell no one that it
 * is a table unless its parts say so. Any other role that an element has anyway is a fault.
 */
const TABLE_ROLE = /^Redundant role "(table|rowgroup|row|columnheader|rowheader|cell)"/;

/**
 * @param html a whole page, as the server sends it or as the browser holds it.
 * @returns one line per fault: the rule, what is wrong, and where; empty for a valid page.
 */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ message }) => !TABLE_ROLE.test(message))
      .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
