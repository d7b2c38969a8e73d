import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Finding } from "../../core/draft/finding.ts";
import { Field } from "../../ui/Field.tsx";
import { SignOff } from "./SignOff.tsx";

interface IdentityTabProps {
  draft: Draft;
  desk: Desk;
  findings: readonly Finding[];
}

type TextField = "name" | "government" | "unit" | "number" | "created" | "revised" | "effective";

const LEFT: readonly (readonly [TextField, string])[] = [
  ["government", "Pemerintah"],
  ["unit", "Unit kerja"],
];
const RIGHT: readonly (readonly [TextField, string])[] = [
  ["number", "Nomor SOP"],
  ["created", "Tanggal Pembuatan"],
  ["revised", "Tanggal Revisi"],
  ["effective", "Tanggal Efektif"],
  ["name", "Nama SOP"],
];
const PERSON = [
  ["position", "Jabatan"],
  ["name", "Nama"],
  ["nip", "NIP"],
] as const;

/** The identity block, where its boxes stand on paper. */
export function IdentityTab({ draft, desk, findings }: IdentityTabProps) {
  const { identity } = draft;
  const change = (part: Partial<Draft["identity"]>) =>
    desk.act({ kind: "around", change: { identity: { ...identity, ...part } } });
  const wrong = (...path: string[]) =>
    findings.find((one) => one.path.join(".") === ["identity", ...path].join("."));
  const field = ([key, label]: readonly [TextField, string]) => (
    <Field
      key={key}
      id={`s-${key}`}
      label={label}
      value={identity[key]}
      error={wrong(key) && identity[key].trim() !== "" ? wrong(key)?.what : undefined}
      onValue={(text) => change({ [key]: text })}
    />
  );
  const around = (part: Parameters<Desk["act"]>[0] & { kind: "around" }) => desk.act(part);
  return (
    <div class="s-identity">
      <div class="s-box">{LEFT.map(field)}</div>
      <div class="s-box">
        {RIGHT.slice(0, 4).map(field)}
        <fieldset class="ui-stack">
          <legend class="ui-legend">Disahkan oleh</legend>
          {PERSON.map(([key, label]) => (
            <Field
              key={key}
              id={`s-sah-${key}`}
              label={label}
              value={identity.approvedBy[key]}
              onValue={(text) => change({ approvedBy: { ...identity.approvedBy, [key]: text } })}
            />
          ))}
        </fieldset>
        {RIGHT.slice(4).map(field)}
      </div>
      <div class="s-box">
        <Lines
          id="s-hukum"
          label="Dasar hukum"
          value={draft.legalBasis.map(({ citation }) => citation)}
          onLines={(lines) =>
            around({
              kind: "around",
              change: {
                legalBasis: lines.map((citation) => ({
                  citation,
                  regulation:
                    draft.legalBasis.find((one) => one.citation === citation)?.regulation ?? null,
                })),
              },
            })
          }
        />
        <Lines
          id="s-peralatan"
          label="Peralatan/perlengkapan"
          value={draft.equipment}
          onLines={(equipment) => around({ kind: "around", change: { equipment } })}
        />
      </div>
      <div class="s-box">
        <Lines
          id="s-kualifikasi"
          label="Kualifikasi pelaksana"
          value={draft.qualifications}
          onLines={(qualifications) => around({ kind: "around", change: { qualifications } })}
        />
        <Field
          id="s-peringatan"
          label="Peringatan"
          lines={3}
          value={draft.warning}
          onValue={(warning) => around({ kind: "around", change: { warning } })}
        />
      </div>
      <SignOff draft={draft} desk={desk} />
    </div>
  );
}

interface LinesProps {
  id: string;
  label: string;
  value: readonly string[];
  onLines: (lines: string[]) => void;
}

/** A list of which each entry stands on a line. */
const Lines = ({ id, label, value, onLines }: LinesProps) => (
  <Field
    id={id}
    label={label}
    hint="Satu butir pada setiap baris."
    lines={Math.max(4, value.length + 1)}
    value={value.join("\n")}
    onValue={(text) => onLines(text === "" ? [] : text.split("\n"))}
  />
);
