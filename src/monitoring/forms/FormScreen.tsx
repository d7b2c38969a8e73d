import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Assessments } from "../../browser/kept/assessments.ts";
import type { OfficePaper } from "../../core/form/office.ts";
import type { Report } from "../../core/monitoring/figures.ts";
import { type FormCases, formCases } from "../../core/monitoring/form-cases.ts";
import {
  type AssessmentForm,
  evaluationForm,
  monitoringForm,
} from "../../core/monitoring/forms.ts";
import { wallClock } from "../../core/time/zone.ts";
import { dayShort } from "../../core/words/day.ts";
import { dayProblem } from "../../core/words/entry-time.ts";
import { Field } from "../../ui/Field.tsx";
import { Given, SeeCases } from "../behind.tsx";
import type { PublishedSop } from "../published-sop.ts";
import { FormKept } from "./FormKept.tsx";
import { PdfButtons } from "./PdfButtons.tsx";
import { EvaluationRows, MonitoringRows } from "./rows.tsx";
import { useAssessment } from "./use-assessment.ts";

interface FormScreenProps {
  kind: AssessmentForm["kind"];
  report: Report;
  sop: PublishedSop;
  store: Assessments;
  now: number;
  office: OfficePaper;
  temporary: boolean;
  onBack: () => void;
}

const TITLES = { pemantauan: "Formulir pemantauan", evaluasi: "Formulir evaluasi" };

/** One form, filled in with the figures of the period, to be judged, kept and printed. */
export function FormScreen(props: FormScreenProps) {
  const { kind, report, sop, store, now, office, temporary, onBack } = props;
  const fresh = useMemo<AssessmentForm>(
    () => (kind === "pemantauan" ? monitoringForm(report) : evaluationForm(report)),
    [kind, report],
  );
  const cases = useMemo(() => formCases(report, kind), [kind, report]);
  const { form, saving, change, retry, empty } = useAssessment(store, fresh);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  if (form === "unreadable") return <Unreadable onBack={onBack} />;
  if (form === null) return <p role="status">Membuka formulir…</p>;
  return (
    <section class="m-form" aria-labelledby="m-form-title">
      <button type="button" class="ui-link" onClick={onBack}>
        ← Kembali ke angka
      </button>
      <h2 id="m-form-title" ref={title} tabIndex={-1}>
        {TITLES[kind]} {sop.identity.name}
      </h2>
      <p class="m-lead">
        <Given>
          Periode {dayShort(form.first)} sampai {dayShort(form.last)}. Catatan diisi dari angka dan
          dapat diubah; penilaian tidak pernah diisi untuk Anda. Susunan formulir mengikuti
          PermenPAN-RB 35/2012; kata-katanya belum dicocokkan dengan lampiran resminya.
        </Given>
      </p>
      <FormRows form={form} fresh={fresh} cases={cases.rows} onChange={change} />
      <Field
        id="m-summary"
        label={kind === "pemantauan" ? "Catatan umum" : "Kesimpulan dan usul perbaikan"}
        value={form.summary}
        onValue={(summary) => change({ ...form, summary })}
        lines={4}
      />
      <SeeCases title={`Angka ${TITLES[kind].toLowerCase()}`} cases={cases.summary} />
      <Assessor form={form} onChange={change} now={now} />
      <FormKept saving={saving} temporary={temporary} onRetry={retry} onEmpty={empty} />
      <PdfButtons form={form} sop={sop} office={office} now={now} />
    </section>
  );
}

function Unreadable({ onBack }: { onBack: () => void }) {
  return (
    <div role="alert" class="ui-notice">
      <p>
        Formulir yang tersimpan untuk periode ini tidak dapat dibaca sekarang. Isinya tidak diubah.
        Muat ulang halaman; bila tetap gagal, tutup tab lain dari situs ini.
      </p>
      <button type="button" class="ui-link" onClick={onBack}>
        ← Kembali ke angka
      </button>
    </div>
  );
}

interface FormRowsProps extends AssessorProps {
  fresh: AssessmentForm;
  cases: FormCases["rows"];
}

function FormRows({ form, fresh, cases, onChange }: FormRowsProps) {
  if (form.kind === "pemantauan" && fresh.kind === "pemantauan") {
    return <MonitoringRows {...{ form, fresh, cases, onChange }} />;
  }
  if (form.kind === "evaluasi" && fresh.kind === "evaluasi") {
    return <EvaluationRows {...{ form, fresh, cases, onChange }} />;
  }
  return null;
}

interface AssessorProps {
  form: AssessmentForm;
  onChange: (form: AssessmentForm) => void;
}

function Assessor({ form, onChange, now }: AssessorProps & { now: number }) {
  const today = wallClock(now).day;
  const { assessor } = form;
  const person = (part: Partial<AssessmentForm["assessor"]>) =>
    onChange({ ...form, assessor: { ...assessor, ...part } });
  const fields = [
    ["name", "Nama penilai", assessor.name, (name: string) => person({ name })],
    ["nip", "NIP", assessor.nip ?? "", (nip: string) => person({ nip: nip.trim() || null })],
    ["position", "Jabatan", assessor.position, (position: string) => person({ position })],
    ["place", "Tempat", form.place, (place: string) => onChange({ ...form, place })],
  ] as const;
  return (
    <fieldset class="m-assessor">
      <legend class="ui-legend">Penilai</legend>
      {fields.map(([id, label, value, onValue]) => (
        <Field key={id} id={`m-${id}`} {...{ label, value, onValue }} />
      ))}
      <Field
        id="m-date"
        label="Tanggal penilaian"
        type="date"
        value={form.date}
        onValue={(date) => onChange({ ...form, date })}
        warning={
          form.date === "" ? undefined : (dayProblem("penilaian", form.date, today) ?? undefined)
        }
      />
    </fieldset>
  );
}
