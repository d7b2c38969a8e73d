/** The boxes of each document as they were last looked at: a change here is to be looked at again. */
import { describe, expect, test } from "vitest";
import { view } from "../../../src/core/case/view/view.ts";
import { blankForm } from "../../../src/core/form/blank-form.ts";
import type { Section } from "../../../src/core/form/blocks.ts";
import type { Box, Paged } from "../../../src/core/form/boxes.ts";
import { caseForm } from "../../../src/core/form/case-form.ts";
import { paginate } from "../../../src/core/form/pagination.ts";
import type { PaperSize } from "../../../src/core/form/paper.ts";
import { sopForm } from "../../../src/core/form/sop-form.ts";
import { typeface } from "../../../src/pdf/metrics.ts";
import { parseProse } from "../../../src/site/prose/parse.ts";
import { KALTIM } from "../../support/calendars.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";
import { thrice } from "../../support/long-sop.ts";
import { MONDAY } from "../../support/officers.ts";
import { running, sealed } from "../../support/paper-cases.ts";
import type { Story } from "../../support/story.ts";

const body = repositoryFile("content/docs/sop/pengelolaan-data/index.mdx").replace(
  /^---[\s\S]*?\n---/,
  "",
);

const NOW = MONDAY + 5 * 3_600_000;

const caseOn = ({ state, log }: Story, paper: PaperSize) => {
  if (state === null) throw new Error("no case");
  return caseForm(view(state, NOW, KALTIM), log, paper, { now: NOW, calendar: KALTIM });
};

const DOCUMENTS: Record<string, (paper: PaperSize) => Section[]> = {
  sop: (paper) => sopForm(publishedSop(), parseProse(body), paper),
  /** Too long for a page: pentagons. */
  long: (paper) => sopForm(thrice(publishedSop()), [], paper),
  blank: (paper) => blankForm(publishedSop(), paper, typeface()),
  running: (paper) => caseOn(running(), paper),
  sealed: (paper) => caseOn(sealed(), paper),
};

function line({ x, y, w, h, tag, ink }: Box, tags: Paged["tags"]): string {
  const place = [x, y, w, h].map((v) => v.toFixed(1)).join(" ");
  const role = tag === null ? "-" : (tags[tag]?.role ?? "?");
  const what = ink.kind === "text" ? `${ink.size}${ink.bold ? "b" : ""} ${ink.text}` : ink.kind;
  return `${place} ${role} ${what}`;
}

function drawing({ pages, tags }: Paged): string {
  return pages
    .map((page, i) =>
      [
        `page ${i + 1}: ${page.width} × ${page.height}`,
        ...[...page.boxes, ...page.furniture].map((box) => line(box, tags)),
        "",
      ].join("\n"),
    )
    .join("\n");
}

describe.each(["a4", "f4"] as const)("%s", (paper) => {
  test.each(Object.entries(DOCUMENTS))("%s stands where it stood", async (name, sections) => {
    const boxes = drawing(paginate(typeface(), sections(paper)));
    await expect(boxes).toMatchFileSnapshot(`goldens/${name}-${paper}.txt`);
  });
});
