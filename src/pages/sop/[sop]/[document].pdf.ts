/** The PDFs of every SOP at fixed addresses: sop-a4, sop-f4, formulir-kosong-a4, formulir-kosong-f4. */
import { getEntry } from "astro:content";
import type { APIRoute } from "astro";
import { officePaper } from "../../../build/office-paper.ts";
import type { PaperSize } from "../../../core/form/paper.ts";
import type { Prose } from "../../../core/form/sop-form.ts";
import type { Sop } from "../../../core/sop/schema.ts";
import { exportBlankPdf, exportSopPdf } from "../../../pdf/export-sop.ts";
import { allSops, hasOwnPage } from "../../../site/content.ts";
import { proseOf } from "../../../site/page/prose.ts";
import { parseProse } from "../../../site/prose/parse.ts";

interface Props {
  sop: Sop;
  kind: "sop" | "formulir-kosong";
  paper: PaperSize;
}

const KINDS = ["sop", "formulir-kosong"] as const;
const PAPERS = ["a4", "f4"] as const;

export const getStaticPaths = async () =>
  (await allSops()).flatMap((sop) =>
    KINDS.flatMap((kind) =>
      PAPERS.map((paper) => ({
        params: { sop: sop.id, document: `${kind}-${paper}` },
        props: { sop, kind, paper } satisfies Props,
      })),
    ),
  );

/** What stands on the SOP's page, written as MDX or in its YAML. */
const prose = async (sop: Sop): Promise<Prose[]> =>
  (await hasOwnPage(sop))
    ? parseProse((await getEntry("docs", `sop/${sop.id}`))?.body ?? "")
    : proseOf(sop);

export const GET: APIRoute<Props> = async ({ props: { sop, kind, paper } }) => {
  const office = await officePaper();
  const bytes =
    kind === "sop"
      ? exportSopPdf(sop, await prose(sop), paper, office)
      : exportBlankPdf(sop, paper, office);
  return new Response(bytes, { headers: { "content-type": "application/pdf" } });
};
