/** What only a whole definition can be asked; the checks of the build among it, so that none is left for later. */
import { findFaults } from "../sop/integrity/findings.ts";
import { readShape } from "../sop/integrity/shape.ts";
import type { Sop } from "../sop/schema.ts";
import type { Place } from "./examine.ts";
import { type Finding, must } from "./finding.ts";
import { sumFindings } from "./findings-ways.ts";

/** @param sop a draft with nothing that must be mended by itself, read as a definition. */
export function wholeFindings(sop: Sop, place: Place): Finding[] {
  const read = readShape(sop);
  if ("faults" in read) return read.faults.map(must);
  const known = sop.id === "" ? place.sops : new Set([...place.sops, sop.id]);
  return [
    ...findFaults(sop, { ...place, sops: known }).map(must),
    ...sumFindings(sop, place.dayMinutes),
  ];
}
