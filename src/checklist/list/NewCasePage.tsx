import { refusalText } from "../../core/case/refusal-text.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { caseAt } from "../address.ts";
import { navigate } from "../navigation.tsx";
import type { Problem } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/live.tsx";
import { momentInWords } from "../words/time.ts";
import type { Tools } from "../workplace.ts";
import { NewCase, type NewCaseValues } from "./NewCase.tsx";

interface NewCasePageProps {
  tools: Tools;
  sops: readonly Sop[];
  sopId: string;
}

export function NewCasePage({ tools, sops, sopId }: NewCasePageProps) {
  const { session, ids, now } = tools;
  const open = async (values: NewCaseValues): Promise<Problem[] | null> => {
    const caseId = ids();
    const result = await session.run(caseId, {
      type: "open",
      caseId,
      recordedAt: now(),
      ...values,
    });
    if (result.kind === "saved") {
      navigate(caseAt(caseId));
      announce("Kasus dibuka dan tersimpan.");
      return null;
    }
    const message =
      result.kind === "refused"
        ? refusalText(result.refusal, momentInWords)
        : "Kasus belum tersimpan karena penyimpanan peramban gagal. Isian Anda masih ada; coba lagi.";
    return [{ field: "k-nomor", message }];
  };
  return <NewCase sops={sops} sopId={sopId} tools={tools} onOpen={open} />;
}
