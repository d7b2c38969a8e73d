import { useState } from "preact/hooks";
import type { RequirementMark } from "../../core/case/state.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import { dayInWords } from "../../core/words/day.ts";
import { nipInGroups } from "../../core/words/nip.ts";
import { personInFull } from "../../core/words/person.ts";
import { capital } from "../../core/words/step.ts";
import { momentInWords } from "../../core/words/time.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import {
  chosenOutcome,
  otherPrefix,
  resultOf,
  type StepDraft,
  sendsBack,
  timesOf,
} from "./draft.ts";

interface CheckAnswersProps {
  current: CurrentStep;
  draft: StepDraft;
  onChange: (field: string) => void;
  onConfirm: () => Promise<unknown>;
}

interface Answer {
  label: string;
  text: string;
  field: string;
}

/** Check, then confirm: nothing of the step is recorded before the button on this screen. */
export function CheckAnswers(props: CheckAnswersProps) {
  const { current, draft, onChange, onConfirm } = props;
  const [busy, setBusy] = useState(false);
  const back = sendsBack(current, draft);
  const confirm = async () => {
    setBusy(true);
    await onConfirm();
    setBusy(false);
  };
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text={`Periksa jawaban Anda: langkah ${current.step.number}`} />
      <dl class="k-answers">
        {answers(current, draft).map(({ label, text, field }) => (
          <div key={label}>
            <dt>
              <Prose text={label} />
            </dt>
            <dd>
              <Prose text={text} />
            </dd>
            <dd>
              <button type="button" class="ui-link" onClick={() => onChange(field)}>
                Ubah<span class="ui-sr"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {back
          ? "Setelah dicatat, pekerjaan kembali dan membuka putaran baru. Catatan putaran ini tetap terlihat."
          : "Setelah dicatat, isian langkah ini hanya dapat dibetulkan dengan alasan; yang lama tetap terlihat."}
      </p>
      <div class="ui-buttons k-primary-place">
        <button type="button" class="ui-button ui-button-primary" disabled={busy} onClick={confirm}>
          {back ? "Ya, kembalikan" : "Ya, catat langkah ini"}
        </button>
      </div>
    </section>
  );
}

function answers(current: CurrentStep, draft: StepDraft): Answer[] {
  const { sop, step } = current;
  const { performer, participants, document } = resultOf(current, draft);
  const list: Answer[] = [
    ...current.requirements.map(({ id, label, mark }) => requirementAnswer(id, label, mark)),
    {
      label: "Hasil",
      text: chosenOutcome(step, draft)?.label ?? "",
      field: `k-hasil-${draft.outcomeId}`,
    },
  ];
  const add = (label: string, text: string | null | undefined, field: string) =>
    list.push({ label, text: text || "–", field });
  if (sendsBack(current, draft)) add("Alasan", draft.reason, "k-alasan");
  const leader = sop.actors.find(({ id }) => id === step.actor);
  add("Nama pelaksana", performer.name, "k-nama");
  if (leader?.kind !== "party" && leader?.kind !== "system") {
    add("NIP", performer.nip && nipInGroups(performer.nip), "k-nip");
    add("Jabatan", performer.position, "k-jabatan");
  }
  for (const { actor } of step.others) {
    const name = sop.actors.find(({ id }) => id === actor)?.name ?? actor;
    const named = participants.find((one) => one.actor === actor);
    add(name, named && personInFull(named.person), `${otherPrefix(actor)}-nama`);
  }
  if (document) {
    add("Nomor dokumen", document.number, "k-nomor-dokumen");
    add("Tanggal dokumen", document.date && dayInWords(document.date), "k-tanggal-dokumen");
  }
  add("Waktu kejadian", timeText(current, draft), "k-waktu-now");
  add("Catatan", draft.note, "k-catatan");
  const paper = draft.initials.kind === "paper";
  add("Paraf", paper ? "Dibubuhkan di kertas" : "Digambar di layar", "k-paraf-paper");
  return list;
}

function requirementAnswer(id: string, label: string, mark: RequirementMark | null): Answer {
  const text = mark?.how === "waived" ? `Tidak ada (${mark.reason})` : mark ? "Ada" : "Belum ada";
  return { label, text, field: `k-kelengkapan-${id}` };
}

function timeText({ round }: CurrentStep, draft: StepDraft): string {
  if (draft.when === "now") return "Sekarang";
  const { start, end } = timesOf(draft, 0, round);
  const ended = `selesai ${momentInWords(end)}`;
  return start === null ? capital(ended) : `Mulai ${momentInWords(start)}, ${ended}`;
}
