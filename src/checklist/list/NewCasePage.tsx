import { useState } from "preact/hooks";
import type { StorageError } from "../../browser/errors.ts";
import type { CommandOf } from "../../core/case/commands.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { caseAt } from "../address.ts";
import { navigate } from "../navigation.tsx";
import { Failure } from "../storage/trouble.tsx";
import type { Problem } from "../ui/ErrorSummary.tsx";
import { announce, ScreenHeading } from "../ui/live.tsx";
import { refusalInWords } from "../words/refusal.ts";
import type { Tools } from "../workplace.ts";
import { NEW_CASE_DRAFT, NewCase, type NewCaseValues } from "./NewCase.tsx";

interface NewCasePageProps {
  tools: Tools;
  sops: readonly Sop[];
  sopId: string;
}

interface Held {
  command: CommandOf<"open">;
  error: StorageError;
}

/** Opens a case. One that could not be stored is held, with every way out, until it can. */
export function NewCasePage({ tools, sops, sopId }: NewCasePageProps) {
  const { session, ids, now, drafts } = tools;
  const [held, setHeld] = useState<Held | null>(null);
  const opened = (caseId: string) => {
    drafts.clear(NEW_CASE_DRAFT);
    navigate(caseAt(caseId));
    announce("Kasus dibuka.");
  };
  const give = async (command: CommandOf<"open">): Promise<Problem[]> => {
    const { caseId } = command;
    const isHeld = session.unsavedKeys().includes(caseId);
    const result = await (isHeld ? session.retry(caseId) : session.run(caseId, command));
    if (result.kind === "failed") setHeld({ command, error: result.error });
    // Refused because it is open already: an earlier try has landed after all.
    else if (result.kind !== "refused" || result.state) opened(caseId);
    else return [{ field: "k-nomor", message: await refusalInWords(result.refusal) }];
    return [];
  };
  const open = (values: NewCaseValues) =>
    give({ type: "open", caseId: ids(), recordedAt: now(), ...values });
  if (held === null) return <NewCase sops={sops} sopId={sopId} tools={tools} onOpen={open} />;
  const { command, error } = held;
  return (
    <section class="k-stack k-narrow">
      <ScreenHeading text="Kasus belum tersimpan" />
      <Failure tools={tools} caseKey={command.caseId} error={error} onRetry={() => give(command)} />
    </section>
  );
}
