import { expect, test } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { swimlaneSource } from "../../../src/core/chart/mermaid.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();

test("the routed chart of the published SOP is the committed one", async () => {
  const lines = layoutChart(sop).connectors.map(({ from, to, port, label, points }) => {
    const way = points.map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`).join(" ");
    return `${from.kind}@${from.row} ${port} ${label ?? "-"} ${to.kind}@${to.row}: ${way}`;
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("goldens/pengelolaan-data.chart.txt");
});

test("the swimlane of the published SOP is the committed one", async () => {
  await expect(swimlaneSource(sop)).toMatchFileSnapshot("goldens/pengelolaan-data.mmd");
});
