import { useState } from "preact/hooks";
import type { Choice as Decision, Opening } from "../../browser/exchange/opening.ts";
import { diffInWords } from "../../core/case/words/sop-diff-text.ts";
import type { CaseFile } from "../../core/exchange/case-file.ts";
import { findingsOn, notices } from "../../core/proof/findings.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { momentInWords } from "../../core/words/time.ts";
import { Choice } from "../../ui/Choice.tsx";
import { caseAt } from "../address.ts";
import { RemarkList } from "../case/RemarkList.tsx";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { planText, sopText } from "./plan-text.ts";

interface PlanProps {
  file: CaseFile;
  opening: Opening;
  tools: Tools;
  sops: readonly Sop[];
  act: (choice: Decision) => void;
}

const OPTIONS = [
  { id: "both", label: "Simpan keduanya: isi berkas ditambahkan sebagai salinan" },
  { id: "replace", label: "Pakai isi berkas: yang ada di sini disimpan sebagai salinan" },
];

/** What opening this file would change, and the button that does it. */
export function Plan({ file, opening, tools, sops, act }: PlanProps) {
  const [choice, setChoice] = useState<Decision>("both");
  const { state, exportedAt } = file;
  const { says, button } = planText(opening);
  const aboutSop = sopText(state, sops);
  const { kind } = opening.plan;
  const { versions, calendar, now } = tools;
  const findings = findingsOn(file, { versions, sops }, calendar, now());
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
      <RemarkList texts={notices(findings, diffInWords)} />
      <p>{says}</p>
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
