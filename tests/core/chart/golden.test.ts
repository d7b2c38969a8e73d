import { expect, test } from "vitest";
import type { Across } from "../../../src/core/chart/grid.ts";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();

test("the routed chart of the published SOP is the committed one", async () => {
  const lines = layoutChart(sop).connectors.map(({ from, to, port, label, stops }) => {
    const across = (x: Across) =>
      "column" in x ? `column ${x.column}` : `gutter ${x.gutter} lane ${x.lane}`;
    const way = stops.map(({ x, row, level }) => `${across(x)} row ${row}/${level}`).join(" · ");
    return `${from.symbol}@${from.row} ${port} ${label ?? "-"} ${to.symbol}@${to.row}: ${way}`;
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("goldens/pengelolaan-data.chart.txt");
});
