import { describe, expect, test } from "vitest";
import { swimlaneSource } from "../../../src/core/chart/mermaid.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();
const source = swimlaneSource(sop);

describe("the swimlane source", () => {
  test("has one lane an actor, in the SOP's order", () => {
    const lanes = [...source.matchAll(/subgraph l\d+ \["(.*)"\]/g)].map(([, name]) => name);
    expect(lanes).toEqual(sop.actors.map(({ short }) => short));
  });

  test("has every step once, decisions as diamonds", () => {
    const boxes = [...source.matchAll(/^ {4}s(\d+)\[/gm)].map(([, n]) => Number(n));
    const diamonds = [...source.matchAll(/^ {4}s(\d+)\{/gm)].map(([, n]) => Number(n));
    expect(diamonds.sort()).toEqual([6, 7]);
    expect([...boxes, ...diamonds].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("has start and end capsules, labels on the exits of decisions only", () => {
    expect(source).toContain('mulai(["Mulai"])');
    expect(source).toContain("mulai --> s1");
    expect(source).toContain("s9 --> e_selesai");
    expect(source).toContain('s7 -->|"Belum"| s6');
    expect(source).toContain("  s2 --> s3");
  });

  test("no edge runs from a node to itself: Mermaid 12.3 crashes on it", () => {
    const edges = [...source.matchAll(/^ {2}(\w+) -->(?:\|".*"\|)? (\w+)$/gm)];
    expect(edges.length).toBeGreaterThan(sop.steps.length);
    for (const [, from, to] of edges) expect(from).not.toBe(to);
    expect(source).toContain('s6 -->|"Belum"| s6r');
  });

  test("tells its title and the ways back in words", () => {
    expect(source).toContain("accTitle: Diagram alir SOP Pengelolaan Data");
    expect(source).toMatch(/accDescr: .*langkah 7 kembali ke langkah 6 bila belum/);
  });

  test("text of an SOP cannot become Mermaid syntax", () => {
    const [first, ...rest] = sop.steps;
    if (!first) throw new Error("no step");
    const odd = {
      ...sop,
      steps: [{ ...first, activity: 'a"]; click x "javascript:1" #quot; <b>' }, ...rest],
    };
    expect(swimlaneSource(odd)).toContain('s1["1. a ] click x javascript:1 quot b"]');
  });
});
