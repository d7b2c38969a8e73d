/**
 * Mermaid wants real colours; the site wants one drawing for light, dark and print. So each role is
 * drawn in a colour that occurs nowhere else and exchanged for a custom property afterwards.
 */
export const ROLE_COLOURS = {
  "#010203": "var(--chart-ink)",
  "#fdfcfb": "var(--chart-paper)",
  "#f0f1f2": "var(--chart-lane)",
  "#a1a2a3": "var(--chart-rule)",
} as const;

const [ink, paper, lane, rule] = Object.keys(ROLE_COLOURS) as [string, string, string, string];

export const MERMAID_CONFIG = {
  startOnLoad: false,
  securityLevel: "strict",
  deterministicIds: true,
  // Rounded ends are drawn by a library for sketches: without a seed, by chance, and differently in every build.
  handDrawnSeed: 1,
  theme: "base",
  htmlLabels: false,
  flowchart: {
    htmlLabels: false,
    useMaxWidth: true,
    wrappingWidth: 220,
    nodeSpacing: 40,
    rankSpacing: 60,
  },
  swimlane: { useMaxWidth: true },
  fontFamily: "system-ui, sans-serif",
  themeVariables: {
    primaryColor: paper,
    primaryTextColor: ink,
    primaryBorderColor: ink,
    mainBkg: paper,
    nodeBorder: ink,
    lineColor: ink,
    textColor: ink,
    titleColor: ink,
    edgeLabelBackground: paper,
    clusterBkg: lane,
    clusterBorder: rule,
    secondaryColor: lane,
    tertiaryColor: lane,
    background: paper,
  },
};
