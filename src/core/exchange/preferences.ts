/**
 * What a person chose on one device and would choose again on the next: the part of the settings that
 * "Cadangkan semua" carries. Facts about a device (its last backup, the browser's answers) stay there.
 *
 *   { version: 1, paper, shortcuts, performers: { "<sop>/<actor>": { name, nip, position } } }
 *
 * Written on request, never changed. A newer version is told and left out; the cases beside it are read.
 */
import { z } from "zod";
import type { Person } from "../case/events.ts";
import { PAPERS, type PaperSize } from "../form/paper.ts";
import { cleanLine } from "../text/clean.ts";
import { nipTyped } from "../text/nip.ts";

export interface Preferences {
  paper: PaperSize;
  /** Single-key shortcuts. */
  shortcuts: boolean;
  /** Who did which part last, by `<sop>/<actor>`, and who is remembered without one, by `~/<name>`. */
  performers: Record<string, Person>;
}

export type ReadPreferences =
  | { kind: "read"; preferences: Preferences }
  /** `none`: written before settings were carried. */
  | { kind: "none" | "newer" | "malformed" };

const Shape = z.strictObject({
  version: z.literal(1),
  paper: z.enum(PAPERS),
  shortcuts: z.boolean(),
  performers: z.record(
    z.string().regex(/^[^/]+\/[^/]+$/),
    // Remembered by an older release or another program: it fills forms, so it is cleaned like them.
    z.strictObject({
      name: z.string().transform(cleanLine),
      nip: z.string().transform(nipTyped).nullable(),
      position: z.string().transform(cleanLine),
    }),
  ),
});

/** The JSON value that a backup carries. */
export function writePreferences({ paper, shortcuts, performers }: Preferences) {
  return { version: 1, paper, shortcuts, performers };
}

/** Reads whatever stands in that place of a backup. Never throws. */
export function readPreferences(json: unknown): ReadPreferences {
  if (json === undefined) return { kind: "none" };
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > 1) return { kind: "newer" };
  const parsed = Shape.safeParse(json);
  if (!parsed.success) return { kind: "malformed" };
  const { paper, shortcuts, performers } = parsed.data;
  return { kind: "read", preferences: { paper, shortcuts, performers } };
}
