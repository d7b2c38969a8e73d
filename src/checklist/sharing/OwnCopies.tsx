import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import { Sure, unsure } from "../../ui/Sure.tsx";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";

const SURE = "k-yakin-salinan";

/** What the eraser's own browser still holds of cases that went out of the office: hers to keep, or to delete together. */
export function OwnCopies({ tools: { session }, keys }: { tools: Tools; keys: readonly string[] }) {
  const [sure, setSure] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const work = useLongWork<number>();
  const act = (event: Event) => {
    event.preventDefault();
    const found = unsure(SURE, sure, "Pilih “Ya” bila salinannya memang dihapus.");
    setProblems(found);
    if (found.length > 0) return;
    work.start(async (running) => {
      const { removeMany } = await import("../storage/backup-steps.ts");
      return removeMany(session, keys, running);
    });
  };
  if (work.state.at === "done")
    return (
      <Spoken>{`${numberInWords(work.state.result)} salinan dihapus dari peramban ini.`}</Spoken>
    );
  if (work.state.at !== "idle")
    return (
      <WorkProgress
        work={work}
        id="k-hapus-salinan"
        verb="Menghapus salinan"
        stopped="Penghapusan dihentikan. Salinan yang belum dihapus tetap utuh."
      />
    );
  return (
    <form class="ui-stack" noValidate onSubmit={act}>
      <ErrorSummary problems={problems} />
      <p>{`Peramban ini masih memegang salinan ${numberInWords(keys.length)} kasus itu. Salinan tidak lagi dikirim ke mana pun.`}</p>
      <Sure
        prefix={SURE}
        question="Hapus juga salinannya dari peramban ini?"
        value={sure}
        onValue={setSure}
        problems={problems}
      />
      <button type="submit" class="ui-button ui-button-danger">
        Hapus salinan
      </button>
    </form>
  );
}
