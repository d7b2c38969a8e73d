/** A draft as the files that a site's content needs of it. */

import type { Draft } from "../draft/draft.ts";
import { codeOf, sopOf } from "../draft/to-sop.ts";
import { type PublishedVersions, withVersion } from "../sop/integrity/versions.ts";
import type { Sop } from "../sop/schema.ts";
import { type KnownLaw, withLaws } from "./laws.ts";
import { yamlOf } from "./yaml-file.ts";

/** What the site that a draft is for says of itself. */
export interface Origin {
  /** The SOP as it is published, and the text of its file; null for a new SOP. */
  published: { sop: Sop; text: string } | null;
  versions: PublishedVersions;
  laws: readonly KnownLaw[];
}

export interface ContentFile {
  /** Below content/: "sop/pengelolaan-data.yaml". */
  path: string;
  text: string;
}

export const VERSIONS = "sop/versions.json";
export const sopPath = (id: string): string => `sop/${id}.yaml`;
const lawPath = (id: string): string => `regulations/${id}.yaml`;

/** @returns a record of versions as its file holds it. */
export const versionsText = (versions: PublishedVersions): string =>
  `${JSON.stringify(versions, null, 2)}\n`;

/**
 * @param draft one that nothing must be mended in.
 * @param today YYYY-MM-DD: the date of a version that bears none.
 * @returns the SOP as it will be published, and every file of it; the SOP's own first.
 */
export function contentFiles(
  draft: Draft,
  origin: Origin,
  today: string,
): { sop: Sop; files: ContentFile[] } {
  const isOwn = origin.published?.sop.id === codeOf(draft);
  const published = isOwn ? origin.published : null;
  const { sop, stubs } = withLaws(
    sopOf(draft, today),
    published?.sop ?? null,
    origin.laws,
    today.slice(0, 7),
  );
  return {
    sop,
    files: [
      { path: sopPath(sop.id), text: yamlOf(sop, published?.text ?? null) },
      ...stubs.map(({ id, text }) => ({ path: lawPath(id), text })),
      { path: VERSIONS, text: versionsText(withVersion(origin.versions, sop)) },
    ],
  };
}
