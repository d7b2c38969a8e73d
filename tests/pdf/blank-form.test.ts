import { expect, test } from "vitest";
import { blankForm } from "../../src/core/form/blank-form.ts";
import { paginate } from "../../src/core/form/pagination.ts";
import { typeface } from "../../src/pdf/metrics.ts";
import { writePdf } from "../../src/pdf/write.ts";
import { publishedSop } from "../support/content.ts";
import { PLAIN_FACTS } from "../support/pdf-facts.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";

test("the blank form names every step and has room for rounds by hand", async () => {
  const sop = publishedSop();
  const paged = paginate(typeface(), blankForm(sop, "a4", typeface()));
  const text = (await readPdf(writePdf(paged, PLAIN_FACTS), pageTexts))
    .join("\n")
    .replace(/\s+/g, " ");
  for (const step of sop.steps) expect(text).toContain(step.activity);
  expect(text).toContain("Putaran ulang");
  expect(paged.missing).toEqual([]);
});
