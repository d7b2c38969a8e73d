import { useState } from "preact/hooks";
import { headOf } from "../../browser/session/log-rules.ts";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { unsure } from "../../ui/Sure.tsx";
import { caseAt, parseAddress } from "../address.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { AskToErase } from "./AskToErase.tsx";
import { groundProblems } from "./ground.ts";
import type { SharedOffice } from "./open-office.ts";

/** What is left to do with a case that the office erased: the copy here is its officer's to keep or to delete. */
export const Erased = ({
  by,
  ground,
  caseKey,
}: {
  by: string;
  ground: string;
  caseKey: string;
}) => (
  <div class="ui-notice">
    <p>{`${by} menghapus kasus ini dari peladen kantor. Dasarnya: ${ground}`}</p>
    <p>
      Salinan di peramban ini tidak lagi dikirim. Simpan berkasnya bila masih diperlukan, lalu{" "}
      <Link to={caseAt(caseKey, "hapus")}>hapus dari peramban ini</Link>.
    </p>
  </div>
);

interface EraseProps {
  tools: Tools;
  office: SharedOffice;
  caseKey: string;
  onDone: () => void;
}

const GROUND = "k-dasar-hapus";
const SURE = "k-yakin-hapus";

/** For whoever the office gave this right: the case goes out of the office's stream, for good. */
export function Erase({ tools, office, caseKey, onDone }: EraseProps) {
  const [ground, setGround] = useState("");
  const [sure, setSure] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  // Beside the other acts on the whole case, not above every step.
  const address = parseAddress(location.search);
  if (address.at !== "case" || address.screen !== "kelola") return null;
  const act = async (event: Event) => {
    event.preventDefault();
    const found = [
      ...groundProblems(GROUND, ground),
      ...unsure(SURE, sure, "Pilih “Ya” bila kasus memang dihapus dari kantor."),
    ];
    setProblems(found);
    if (found.length > 0) return;
    const opened = await tools.session.peek(caseKey);
    if (opened.kind !== "case") return;
    await office.desk.erase(caseKey, { head: headOf(opened.log), ground: ground.trim() });
    announce("Kasus ini dihapus dari peladen kantor.");
    onDone();
  };
  return (
    <details class="ui-details">
      <summary>Hapus dari peladen kantor</summary>
      <form class="ui-stack" noValidate onSubmit={act}>
        <ErrorSummary problems={problems} />
        <AskToErase
          fields={{ ground: GROUND, sure: SURE }}
          question="Hapus kasus ini dari peladen kantor?"
          ground={ground}
          onGround={setGround}
          sure={sure}
          onSure={setSure}
          problems={problems}
        />
      </form>
    </details>
  );
}
