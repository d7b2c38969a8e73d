import { useState } from "preact/hooks";
import type { Sop } from "../../core/sop/schema.ts";
import { LIST } from "../address.ts";
import { Link } from "../navigation.tsx";
import { Choice } from "../ui/Choice.tsx";
import { ErrorSummary, type Problem, problemAt } from "../ui/ErrorSummary.tsx";
import { Field } from "../ui/Field.tsx";
import { ScreenHeading } from "../ui/live.tsx";
import { fromControls } from "../words/time.ts";

export interface NewCaseValues {
  sop: Sop;
  number: string;
  subject: string;
  applicant: string;
  occurredAt: number;
}

interface NewCaseProps {
  sops: readonly Sop[];
  sopId: string;
  now: () => number;
  /** @returns what kept the case from being opened; null when it is open. */
  onOpen: (values: NewCaseValues) => Promise<Problem[] | null>;
}

/** Opens a case: three fields, and the SOP when there is more than one. */
export function NewCase({ sops, sopId, now, onOpen }: NewCaseProps) {
  const [sop, setSop] = useState(() => sops.find(({ id }) => id === sopId) ?? sops[0]);
  const [text, setText] = useState({ number: "", subject: "", applicant: "" });
  const [when, setWhen] = useState({ kind: "now", date: "", time: "" });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = async () => {
    const occurredAt = when.kind === "now" ? now() : fromControls(when.date, when.time);
    const found = blanks(text);
    if (occurredAt === null || occurredAt > now())
      found.push({ field: "k-dibuka-tanggal", message: "Isi waktu yang sudah lewat." });
    setProblems(found);
    if (found.length > 0 || !sop || occurredAt === null) return;
    setProblems((await onOpen({ sop, occurredAt, ...text })) ?? []);
  };
  const field = (key: keyof typeof text, id: string, label: string, hint?: string) => (
    <Field
      id={id}
      label={label}
      hint={hint}
      value={text[key]}
      onValue={(value) => setText((before) => ({ ...before, [key]: value }))}
      error={problemAt(problems, id)}
    />
  );
  return (
    <form
      class="k-stack-wide k-narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Link to={LIST}>Kembali ke daftar kasus</Link>
      <ErrorSummary problems={problems} />
      <ScreenHeading text="Mulai kasus baru" />
      {sops.length > 1 && (
        <Choice
          prefix="k-sop"
          legend="SOP"
          options={sops.map(({ id, identity }) => ({ id, label: identity.name }))}
          value={sop?.id ?? ""}
          onValue={(id) => setSop(sops.find((one) => one.id === id))}
        />
      )}
      {field("number", "k-nomor", "Nomor kasus", "Nomor agenda atau nomor surat di kantor Anda.")}
      {field("subject", "k-perihal", "Perihal")}
      {field("applicant", "k-pemohon", "Pemohon", "Orang atau unit yang meminta.")}
      <Choice
        prefix="k-dibuka"
        legend="Waktu dibuka"
        options={[
          { id: "now", label: "Sekarang" },
          {
            id: "afterwards",
            label: "Dicatat kemudian",
            reveal: (
              <div class="k-pair">
                <Field
                  id="k-dibuka-tanggal"
                  label="Tanggal"
                  type="date"
                  value={when.date}
                  onValue={(date) => setWhen((before) => ({ ...before, date }))}
                  error={problemAt(problems, "k-dibuka-tanggal")}
                />
                <Field
                  id="k-dibuka-jam"
                  label="Jam (WITA)"
                  type="time"
                  value={when.time}
                  onValue={(time) => setWhen((before) => ({ ...before, time }))}
                />
              </div>
            ),
          },
        ]}
        value={when.kind}
        onValue={(kind) => setWhen((before) => ({ ...before, kind }))}
      />
      <div class="k-buttons k-primary-place">
        <button type="submit" class="k-button k-button-primary">
          Mulai kasus baru
        </button>
      </div>
    </form>
  );
}

function blanks(text: { number: string; subject: string; applicant: string }): Problem[] {
  const messages = [
    [text.number, "k-nomor", "Isi nomor kasus."],
    [text.subject, "k-perihal", "Isi perihal."],
    [text.applicant, "k-pemohon", "Isi pemohon."],
  ] as const;
  return messages
    .filter(([value]) => value.trim() === "")
    .map(([, field, message]) => ({ field, message }));
}
