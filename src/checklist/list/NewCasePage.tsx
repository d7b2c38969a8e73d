import type { ListedSop } from "../../core/sop/catalogue.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { navigate } from "../navigation.tsx";
import { NEW_CASE_DRAFT } from "../new-case-draft.ts";
import type { Tools } from "../workplace.ts";
import { NewCase } from "./NewCase.tsx";
import type { NewCaseValues } from "./use-new-case.ts";

interface NewCasePageProps {
  tools: Tools;
  sops: readonly ListedSop[];
  sopId: string;
}

/** Opens a case. One that could not be stored is opened too: its page says so, with every way out. */
export function NewCasePage({ tools, sops, sopId }: NewCasePageProps) {
  const { session, ids, now, drafts } = tools;
  const open = async (values: NewCaseValues): Promise<Problem[]> => {
    const from = location.search;
    const caseId = ids();
    const result = await session.run(caseId, {
      type: "open",
      caseId,
      recordedAt: now(),
      ...values,
    });
    if (result.kind === "refused") {
      const { refusalText } = await import("../../core/case/words/refusal-text.ts");
      return [{ field: "k-nomor", message: refusalText(result.refusal) }];
    }
    if (result.kind !== "saved" && result.kind !== "held")
      return [{ field: "k-nomor", message: "Tidak dicatat. Isian Anda tetap ada; coba lagi." }];
    drafts.clear(NEW_CASE_DRAFT, caseId);
    if (location.search === from) navigate(caseAt(caseId));
    announce("Kasus dibuka.");
    return [];
  };
  return <NewCase sops={sops} sopId={sopId} tools={tools} onOpen={open} />;
}
