/** A draft that leaves the page as paper or picture must not be taken for the SOP in force. */
import { drawableOf } from "../draft/drawable.ts";
import type { Sop } from "../sop/schema.ts";

const MARK = "KONSEP – BELUM DITERBITKAN";

/** @returns the SOP as far as it can be drawn, with its mark over the heading and behind its version. */
export const asDraft = (sop: Sop): Sop => ({
  ...drawableOf(sop),
  heading: [MARK, ...sop.heading],
  version: `${sop.version} (KONSEP)`,
});
