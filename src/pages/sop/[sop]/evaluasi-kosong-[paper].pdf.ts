import { getCollection } from "astro:content";
import type { APIRoute, GetStaticPaths } from "astro";
import { blankAssessment, blankPaths } from "../../../site/blank-assessment.ts";

export const getStaticPaths = (async () =>
  blankPaths((await getCollection("sop")).map(({ data }) => data))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  blankAssessment("evaluasi", props as Parameters<typeof blankAssessment>[1]);
