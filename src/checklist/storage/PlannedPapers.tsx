import { useEffect, useState } from "preact/hooks";
import type { CamePaper } from "../../browser/exchange/packed-papers.ts";
import type { CaseState } from "../../core/case/state.ts";
import { numberInWords, sizeInWords } from "../../core/words/number.ts";
import type { Tools } from "../workplace.ts";

interface PlannedPapersProps {
  state: CaseState;
  papers: readonly CamePaper[];
  tools: Tools;
  /** Where the case is here already, and only its papers may be wanted; else null. */
  onSupply: (() => void) | null;
}

/** Which papers a case file brings, and which of those that its record names are nowhere. */
export function PlannedPapers({ state, papers, tools, onSupply }: PlannedPapersProps) {
  const [here, setHere] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    tools
      .papers()
      .then((all) => all.here())
      .then(setHere, () => undefined);
  }, [tools]);
  if (here === null) return null;
  const held = state.files.filter(({ removed }) => removed === null);
  const brought = new Set(papers.map(({ digest }) => digest));
  const lacking = held.filter(({ digest }) => !brought.has(digest) && !here.has(digest));
  const added = papers.filter(({ digest }) => !here.has(digest));
  const size = sizeInWords(papers.reduce((sum, one) => sum + one.size, 0));
  return (
    <>
      {papers.length > 0 && (
        <p>
          {`Berkas ini membawa ${numberInWords(papers.length)} lampiran (${size}); isinya cocok dengan catatan kasus.`}
        </p>
      )}
      {lacking.length > 0 && (
        <p class="ui-notice">
          {`${numberInWords(lacking.length)} lampiran disebut dalam catatan kasus, tetapi isinya tidak ikut: ${lacking.map(({ name }) => `“${name}”`).join(", ")}. Isinya dapat diberikan kemudian.`}
        </p>
      )}
      {onSupply && added.length > 0 && (
        <button type="button" class="ui-button ui-button-primary" onClick={onSupply}>
          Simpan lampiran yang belum ada di sini
        </button>
      )}
    </>
  );
}
