import type { CaseState } from "../../core/case/state.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import type { Step } from "../../core/sop/schema.ts";
import { navigate } from "../navigation.tsx";
import { EMPTY_CASE, NEW_CASE_DRAFT } from "../new-case-draft.ts";
import type { Tools } from "../workplace.ts";

interface ReferencesProps {
  step: Step;
  state: CaseState;
  sops: readonly ListedSop[];
  tools: Tools;
}

/** The SOPs that a step refers to: to read, and to begin a case of, with this case's number. */
export function References({ step, state, sops, tools }: ReferencesProps) {
  const begin = (sop: string) => {
    const { caseId, number, subject, applicant } = state;
    const origin = { caseId, number, sopId: state.sops.at(-1)?.id ?? "", stepId: step.id };
    tools.drafts.write(NEW_CASE_DRAFT, {
      ...EMPTY_CASE,
      sop,
      number,
      subject,
      applicant,
      origin: JSON.stringify(origin),
    });
    navigate({ at: "new", sop });
  };
  return (
    <ul class="ui-plain">
      {step.refersTo.map(({ title, sop }) => {
        const published = sops.some(({ id }) => id === sop);
        return (
          <li key={title}>
            Lihat{" "}
            {published ? <a href={`${tools.base}sop/${sop}/`}>{title}</a> : <span>{title}</span>}
            {published && sop && (
              <>
                {" "}
                ·{" "}
                <button type="button" class="ui-link" onClick={() => begin(sop)}>
                  Mulai kasus di sana dengan nomor ini
                </button>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
