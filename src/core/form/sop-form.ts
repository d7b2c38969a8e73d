/** The SOP in official form: identity page, sections, the chart on landscape pages, editor's notes. */
import type { Sop } from "../sop/schema.ts";
import type { Block, Section, TextBlock } from "./blocks.ts";
import { chartTable } from "./chart-table.ts";
import { coverSection } from "./cover.ts";
import { notesSection } from "./editor-notes.ts";
import { identityBlock } from "./identity-block.ts";
import { type OfficePaper, PLAIN_PAPER } from "./office.ts";
import { footer, innerWidth, type PaperSize, sheetOf } from "./paper.ts";

/** A piece of the SOP's page, in order. The parts in braces come from the definition. */
export type Prose =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: { label: string; text: string }[] }
  | { kind: "procedure" }
  | { kind: "chart" };

const SIZE = 10;

/** @returns the sections of the SOP document; a chart is added when the prose shows none. */
export function sopForm(
  sop: Sop,
  prose: readonly Prose[],
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
): Section[] {
  const complete: Prose[] = prose.some(({ kind }) => kind === "chart")
    ? [...prose]
    : [...prose, { kind: "chart" }];
  const portrait = sheetOf(paper, "portrait");
  const landscape = sheetOf(paper, "landscape");
  const furniture = footer([
    `SOP ${sop.identity.name}, versi ${sop.version}`,
    `Nomor SOP: ${sop.identity.number ?? "tidak tercantum dalam naskah"}`,
  ]);
  const width = innerWidth(portrait);
  const first = {
    sheet: portrait,
    furniture,
    blocks: [...title(sop), ...identityBlock(sop, width, office)],
  };
  const sections: Section[] = [...coverSection(sop, paper, office), first];
  let open: Block[] = [];
  const close = () => {
    if (open.length > 0) sections.push({ sheet: portrait, furniture, blocks: open });
    open = [];
  };
  for (const [i, piece] of complete.entries()) {
    if (piece.kind !== "chart") open.push(...blocksOf(sop, piece));
    else {
      // What introduces the chart turns the page with it.
      const lead = introduction(complete.slice(0, i)).flatMap((own) => blocksOf(sop, own));
      open = open.slice(0, open.length - lead.length);
      close();
      const before = lead.length > 0 ? lead : [chartTitle(sop)];
      const blocks = [...before, { kind: "gap", height: 1 } as const];
      blocks.push(chartTable(sop, innerWidth(landscape)));
      sections.push({ sheet: landscape, furniture, blocks });
    }
  }
  close();
  return [...sections, ...notesSection(sop, paper)];
}

type Plain = Exclude<Prose, { kind: "chart" }>;

/** The heading and short text right before a chart; nothing when a longer section leads to it. */
function introduction(before: readonly Prose[]): Plain[] {
  const start = before.findLastIndex(({ kind }) => kind === "heading");
  const lead = start < 0 ? [] : before.slice(start);
  const plain = lead.filter((piece): piece is Plain => piece.kind !== "chart");
  const short =
    lead.length <= 3 && lead.every(({ kind }) => kind === "heading" || kind === "paragraph");
  return short ? plain : [];
}

function title(sop: Sop): Block[] {
  return [
    ...sop.heading.map(
      (line, i): TextBlock => ({
        ...{ kind: "text", text: line, size: 13, bold: true, align: "center" },
        // On a cover it stands already.
        ...(i === 0 && !sop.identity.cover ? { heading: 1 as const } : {}),
      }),
    ),
    { kind: "gap", height: 4 },
  ];
}

const heading = (text: string): TextBlock => ({
  kind: "text",
  heading: 2,
  text,
  size: 11,
  bold: true,
});

const chartTitle = (sop: Sop): TextBlock => ({
  ...heading(`Diagram alir SOP ${sop.identity.name}`),
  align: "center",
});

function blocksOf(sop: Sop, piece: Plain): Block[] {
  const list = (items: { label: string; text: string }[]): Block[] => [
    { kind: "list", size: SIZE, indent: 7, items },
    { kind: "gap", height: 2 },
  ];
  switch (piece.kind) {
    case "heading":
      return [{ kind: "gap", height: 3 }, heading(piece.text), { kind: "gap", height: 1.5 }];
    case "paragraph":
      return [
        { kind: "text", text: piece.text, size: SIZE },
        { kind: "gap", height: 2 },
      ];
    case "list":
      return list(piece.items);
    case "procedure":
      return list(
        sop.steps.map(({ number, narrative }) => ({ label: `${number}.`, text: narrative })),
      );
  }
}
