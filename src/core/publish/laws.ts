/** The laws of an SOP on its way into a site: linked where the site knows them, stubs where it does not. */
import type { Regulation } from "../sop/regulation.ts";
import type { Sop } from "../sop/schema.ts";
import { citedIn, isSameLaw, type Stub, stubOf } from "./regulation-stub.ts";

/** A law as far as it can be recognised in a citation. */
export interface KnownLaw {
  id: string;
  citedAs: Regulation["citedAs"];
}

/**
 * @param published the version that it was begun from: what that cites without a link stays so.
 * @param month YYYY-MM, for stubs.
 * @returns the SOP with its laws linked, and the files of laws that the site has none of.
 */
export function withLaws(
  sop: Sop,
  published: Sop | null,
  known: readonly KnownLaw[],
  month: string,
): { sop: Sop; stubs: Stub[] } {
  const stubs = new Map<string, Stub>();
  const kept = new Set(published?.legalBasis.map((one) => JSON.stringify(one)));
  const legalBasis = sop.legalBasis.map((one) => {
    const cited = citedIn(one.citation);
    if (one.regulation !== null || kept.has(JSON.stringify(one)) || cited === null) return one;
    const law = known.find(({ citedAs }) => isSameLaw(citedAs, cited));
    if (law !== undefined) return { ...one, regulation: law.id };
    const stub = stubOf(one.citation, cited, month);
    // Another law bears this name already: which one is meant only a person can say.
    if (known.some(({ id }) => id === stub.id)) return one;
    stubs.set(stub.id, stubs.get(stub.id) ?? stub);
    return { ...one, regulation: stub.id };
  });
  return { sop: { ...sop, legalBasis }, stubs: [...stubs.values()] };
}
