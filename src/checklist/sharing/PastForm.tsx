import { useState } from "preact/hooks";
import { dayInWords } from "../../core/words/day.ts";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import { unsure } from "../../ui/Sure.tsx";
import { caseAt } from "../address.ts";
import { saveCases } from "../list/bulk-acts.ts";
import { Link } from "../navigation.tsx";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";
import { AskToErase } from "./AskToErase.tsx";
import { groundProblems } from "./ground.ts";
import type { PastCase } from "./past-terms.ts";

interface PastFormProps {
  tools: Tools;
  /** At least one. */
  cases: readonly PastCase[];
  onErase: (keys: readonly string[], ground: string) => void;
}

const GROUND = "k-dasar-masa-simpan";
const SURE = "k-yakin-masa-simpan";

/** The cases that are past, which are to be saved first, and which are to go. */
export function PastForm({ tools, cases, onErase }: PastFormProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [ground, setGround] = useState("Masa simpan habis");
  const [sure, setSure] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const saving = useLongWork<string>();
  const keys = cases.map(({ key }) => key).filter((key) => !left.includes(key));
  const [first] = cases;
  const act = (event: Event) => {
    event.preventDefault();
    const found = [
      ...(keys.length > 0
        ? []
        : [{ field: `k-lewat-${first?.key}`, message: "Pilih paling sedikit satu kasus." }]),
      ...groundProblems(GROUND, ground),
      ...unsure(SURE, sure, "Pilih “Ya” bila kasus-kasus itu memang dihapus dari kantor."),
    ];
    setProblems(found);
    if (found.length === 0) onErase(keys, ground.trim());
  };
  return (
    <form class="ui-stack" noValidate onSubmit={act}>
      <ErrorSummary problems={problems} />
      <fieldset class="ui-field">
        <legend class="ui-legend">Kasus yang dihapus</legend>
        {cases.map(({ key, number, subject, term }) => (
          <div key={key}>
            <div class="ui-tick">
              <input
                id={`k-lewat-${key}`}
                type="checkbox"
                checked={!left.includes(key)}
                onChange={() =>
                  setLeft(left.includes(key) ? left.filter((one) => one !== key) : [...left, key])
                }
              />
              <label for={`k-lewat-${key}`}>{`${number} ${subject}`}</label>
            </div>
            <p class="ui-hint ui-radio-hint">
              {term.written
                ? `Masa simpan sampai ${dayInWords(term.until)}: ${term.years} tahun sejak ${dayInWords(term.from)}, menurut retensi yang tertulis pada kasus.`
                : `Masa simpan sampai ${dayInWords(term.until)}: ${term.years} tahun sejak ${dayInWords(term.from)}, menurut ketentuan kantor.`}{" "}
              <Link to={caseAt(key)}>
                Buka<span class="ui-sr"> {number}</span>
              </Link>
            </p>
          </div>
        ))}
      </fieldset>
      <p>
        <button
          type="button"
          class="ui-button"
          disabled={saving.state.at === "running" || keys.length === 0}
          onClick={() => saving.start((running) => saveCases(keys, tools, running))}
        >
          Simpan cadangannya dahulu
        </button>
      </p>
      <WorkProgress
        work={saving}
        id="k-simpan-masa-simpan"
        verb="Mencadangkan"
        stopped="Dihentikan. Tidak ada berkas yang dibuat."
      />
      {saving.state.at === "done" && <Spoken>{saving.state.result}</Spoken>}
      <AskToErase
        fields={{ ground: GROUND, sure: SURE }}
        question="Hapus kasus-kasus yang dipilih dari peladen kantor?"
        ground={ground}
        onGround={setGround}
        sure={sure}
        onSure={setSure}
        problems={problems}
      />
    </form>
  );
}
