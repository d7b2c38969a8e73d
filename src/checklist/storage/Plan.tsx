import { useEffect, useState } from "preact/hooks";
import type { Choice as Decision, Opening } from "../../browser/exchange/opening.ts";
import type { CamePaper } from "../../browser/exchange/packed-papers.ts";
import type { CaseFile } from "../../core/exchange/case-file.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { momentInWords } from "../../core/words/time.ts";
import { Choice } from "../../ui/Choice.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { caseAt } from "../address.ts";
import { noticesOn } from "../case/notices-on.ts";
import { RemarkList } from "../case/RemarkList.tsx";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { planText, sopText } from "./plan-text.ts";

interface PlanProps {
  file: CaseFile;
  opening: Opening;
  /** What came with the case. */
  papers: readonly CamePaper[];
  tools: Tools;
  sops: readonly ListedSop[];
  act: (choice: Decision) => void;
}

const PlannedPapers = onDemand(() =>
  import("./PlannedPapers.tsx").then((part) => part.PlannedPapers),
);

const OPTIONS = [
  { id: "both", label: "Simpan keduanya: isi berkas ditambahkan sebagai salinan" },
  { id: "replace", label: "Pakai isi berkas: yang ada di sini disimpan sebagai salinan" },
];

/** What opening this file would change, and the button that does it. */
export function Plan({ file, opening, papers, tools, sops, act }: PlanProps) {
  const [choice, setChoice] = useState<Decision>("both");
  const { state, exportedAt } = file;
  const { says, button } = planText(opening);
  const aboutSop = sopText(state, sops);
  const { kind } = opening.plan;
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  useEffect(() => {
    let shown = true;
    noticesOn(file, tools, sops, false).then((found) => shown && setRemarks(found));
    return () => {
      shown = false;
    };
  }, [file]);
  const isHere = kind === "same" || kind === "older";
  return (
    <div class="k-plan">
      <h3>
        {state.number} · {state.subject}
      </h3>
      <p class="ui-quiet">
        Pemohon: {state.applicant}. Berkas disimpan {momentInWords(exportedAt)}. Isinya tidak
        berubah sejak disimpan; siapa penulisnya tidak dapat dipastikan dari berkas.
      </p>
      {aboutSop && <p class="ui-notice">{aboutSop}</p>}
      <RemarkList texts={remarks} />
      <p>{says}</p>
      {file.state.files.length > 0 && (
        <PlannedPapers
          state={file.state}
          papers={papers}
          tools={tools}
          onSupply={isHere ? () => act(choice) : null}
        />
      )}
      {kind === "diverged" && (
        <Choice
          prefix="k-cabang"
          legend="Yang dilakukan"
          options={OPTIONS}
          value={choice}
          onValue={(id) => setChoice(id === "replace" ? "replace" : "both")}
        />
      )}
      {button && (
        <button type="button" class="ui-button ui-button-primary" onClick={() => act(choice)}>
          {button}
        </button>
      )}
      {isHere && <Link to={caseAt(opening.key)}>Buka kasus ini</Link>}
    </div>
  );
}
