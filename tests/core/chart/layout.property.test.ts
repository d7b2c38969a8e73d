import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartLayout, Connector } from "../../../src/core/chart/grid.ts";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { depthOf } from "../../../src/core/chart/levels.ts";
import { exits, isDecision, performersOf, startsOf } from "../../../src/core/sop/graph.ts";
import { anyChartSop } from "../../support/chart-sops.ts";

const always = (check: (layout: ChartLayout) => void) =>
  fc.assert(
    fc.property(anyChartSop(), (sop) => check(layoutChart(sop))),
    { numRuns: 150 },
  );

/** Where an arrow runs down a gutter. */
function gutterOf({ stops, to, from }: Connector, rows: ChartLayout["rows"]) {
  const [lane, after] = stops.filter(({ x }) => "gutter" in x);
  if (lane === undefined || after === undefined || !("gutter" in lane.x)) return [];
  const depths = [lane, after].map(({ row, level }) => depthOf(rows, row, level));
  const up = (depths[0] ?? 0) > (depths[1] ?? 0);
  return [
    {
      ...lane.x,
      top: Math.min(...depths),
      bottom: Math.max(...depths),
      to: `${to.row}/${to.slot} ${up}`,
      from,
    },
  ];
}

describe("the chart of any SOP", () => {
  test("has a symbol for every step, and an arrow for every way that does not end in its capsule", () => {
    fc.assert(
      fc.property(anyChartSop(), (sop) => {
        const { shapes, connectors } = layoutChart(sop);
        const steps = shapes.filter(({ part }) => part === "step");
        expect(steps.map(({ row }) => row)).toEqual([...sop.steps.keys()]);
        expect(steps.map(({ symbol }) => symbol === "diamond")).toEqual(sop.steps.map(isDecision));
        const starts = shapes.filter(({ part }) => part === "start");
        const ways = sop.steps.flatMap((step, row) =>
          steps[row]?.symbol === "capsule"
            ? exits(step).filter(({ target }) => "step" in target)
            : exits(step),
        );
        expect(connectors).toHaveLength(starts.length + ways.length);
      }),
      { numRuns: 150 },
    );
  });

  test("begins and ends in capsules: its first and last activities, or beside a choice or a box", () => {
    fc.assert(
      fc.property(anyChartSop(), (sop) => {
        const { shapes } = layoutChart(sop);
        const starts = startsOf(sop).map(({ step }) => step.id);
        for (const [row, step] of sop.steps.entries()) {
          const here = shapes.filter((shape) => shape.row === row);
          const own = here.find(({ part }) => part === "step")?.symbol;
          const begins = starts.includes(step.id);
          const over = step.outcomes.every(({ target }) => "end" in target);
          const plain = sop.chart.separateCapsules || !(begins || over) ? "box" : "capsule";
          expect(own).toBe(isDecision(step) ? "diamond" : plain);
          const has = (part: string) => here.filter((shape) => shape.part === part).length;
          expect(has("start")).toBe(begins && own !== "capsule" ? 1 : 0);
          const ends = exits(step).filter(({ target }) => "end" in target);
          expect(has("end")).toBe(own === "capsule" ? 0 : ends.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("has a symbol for everyone who works at a step, joined in its row", () => {
    fc.assert(
      fc.property(anyChartSop(), (sop) => {
        const { shapes, joins } = layoutChart(sop);
        for (const [row, step] of sop.steps.entries()) {
          const actors = new Set(performersOf(step).map(({ actor }) => actor));
          const own = shapes.filter(
            (shape) => shape.row === row && (shape.part === "step" || shape.part === "joined"),
          );
          expect(new Set(own.map(({ column }) => sop.actors[column]?.id))).toEqual(actors);
          expect(joins.filter((join) => join.row === row)).toHaveLength(actors.size - 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("names every way out of a decision, and no other", () => {
    always(({ connectors }) => {
      for (const { from, label } of connectors) {
        if (from.symbol === "diamond") expect(label).toMatch(/\S/);
        else expect(label).toBeNull();
      }
    });
  });

  test("an arrow to another column does not overshoot it when its side faces there", () => {
    always(({ connectors }) => {
      for (const { from, to, port, stops } of connectors) {
        const ahead = Math.sign(to.column - from.column);
        if (ahead !== (port === "right" ? 1 : port === "left" ? -1 : 0) || ahead === 0) continue;
        const [least = 0, most = 0] = [from.column, to.column].toSorted((a, b) => a - b);
        for (const { x } of stops) {
          if ("column" in x) expect(x.column >= least && x.column <= most).toBe(true);
          else expect(x.gutter > least && x.gutter <= most).toBe(true);
        }
      }
    });
  });

  test("arrows that share the bottom of a shape part at heights of their own", () => {
    always(({ shapes, connectors }) => {
      for (const shape of shapes) {
        const down = connectors.filter(
          ({ from, port, stops }) => from === shape && port === "bottom" && stops.length > 2,
        );
        const heights = down.map(({ stops }) => stops[1]?.level);
        expect(new Set(heights).size).toBe(heights.length);
      }
    });
  });

  test("no gutter holds more lanes than it must; only what leads to one place from one side shares one", () => {
    always(({ connectors, rows, lanes }) => {
      const lines = connectors.flatMap((connector) => gutterOf(connector, rows));
      for (const [n, a] of lines.entries()) {
        for (const b of lines.slice(n + 1)) {
          if (a.gutter !== b.gutter || a.lane !== b.lane || a.to === b.to) continue;
          expect(a.top > b.bottom || b.top > a.bottom).toBe(true);
        }
      }
      for (const [gutter, count] of lanes.entries()) {
        const whole = new Map<string, { top: number; bottom: number }>();
        for (const line of lines.filter((one) => one.gutter === gutter)) {
          const { top, bottom } = whole.get(line.to) ?? line;
          whole.set(line.to, {
            top: Math.min(top, line.top),
            bottom: Math.max(bottom, line.bottom),
          });
        }
        const here = [...whole.values()];
        const deepest = here.map(
          ({ top }) => here.filter((other) => other.top <= top && top <= other.bottom).length,
        );
        expect(count).toBe(Math.max(0, ...deepest));
      }
    });
  });

  test("an end bears its name only where there are several", () => {
    fc.assert(
      fc.property(anyChartSop(), (sop) => {
        for (const { part, label } of layoutChart(sop).shapes) {
          expect(label !== null).toBe(part === "end" && sop.ends.length > 1);
        }
      }),
    );
  });

  test("a side of a shape carries one arrow, none where its row's own line is; only the bottom may carry more", () => {
    always(({ connectors, joins }) => {
      const sides = connectors
        .filter(({ port }) => port !== "bottom")
        .map(({ from, port }) => `${from.row}/${from.slot}/${port}`);
      expect(new Set(sides).size).toBe(sides.length);
      for (const { from, port } of connectors) {
        if (from.part !== "step" || port === "bottom") continue;
        const joined = joins.some(
          (join) =>
            join.row === from.row && (port === "left" ? join.to : join.from) === from.column,
        );
        expect(joined).toBe(false);
      }
    });
  });
});
