import { sopOf } from "../../core/case/state.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { navigate } from "../navigation.tsx";
import { EMPTY_CASE, NEW_CASE_DRAFT } from "../new-case-draft.ts";

/** Begins another case of the same SOP with what this one says; a number of its own is asked for. */
export function CopyCase({ tools, sops, view }: ScreenProps) {
  const { state } = view;
  const sop = sopOf(state).id;
  if (!sops.some(({ id }) => id === sop)) return null;
  const begin = () => {
    const { subject, applicant } = state;
    tools.drafts.write(NEW_CASE_DRAFT, { ...EMPTY_CASE, sop, subject, applicant });
    navigate({ at: "new", sop });
  };
  return (
    <li>
      <button type="button" class="ui-link" onClick={begin}>
        Buat kasus baru dari kasus ini
      </button>
      <p class="ui-quiet">Perihal dan pemohonnya terbawa; nomornya baru.</p>
    </li>
  );
}
