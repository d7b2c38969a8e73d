const ISLAND_STYLE = /<style>astro-island[^<]*<\/style>/g;

/**
 * Astro writes one rule for its islands right before the first of them, inside the body, where HTML
 * allows no `<style>`.
 *
 * @param html a built page.
 * @returns the same page with that rule at the end of its head.
 */
export function withStylesInHead(html: string): string {
  const styles = html.match(ISLAND_STYLE)?.join("") ?? "";
  return html.replace(ISLAND_STYLE, "").replace("</head>", () => `${styles}</head>`);
}
