import { getCollection } from "astro:content";
import type { APIRoute, GetStaticPaths } from "astro";
import { officePaper } from "../../../build/office-paper.ts";
import { blankAssessment, blankPaths } from "../../../site/blank-assessment.ts";

export const getStaticPaths = (async () =>
  blankPaths((await getCollection("sop")).map(({ data }) => data))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  blankAssessment(
    "pemantauan",
    props as Parameters<typeof blankAssessment>[1],
    await officePaper(),
  );
