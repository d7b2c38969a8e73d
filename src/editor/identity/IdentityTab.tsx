import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Finding } from "../../core/draft/finding.ts";
import { Field } from "../../ui/Field.tsx";
import type { Site } from "../tools.ts";
import { DayField } from "./DayField.tsx";
import { Duration } from "./Duration.tsx";
import { Laws } from "./Laws.tsx";
import { Lines } from "./Lines.tsx";
import { SignOff } from "./SignOff.tsx";

interface IdentityTabProps {
  draft: Draft;
  desk: Desk;
  findings: readonly Finding[];
  site: Site;
}

type TextField = "name" | "government" | "unit" | "number";

const DAYS = [
  ["created", "Tanggal Pembuatan"],
  ["revised", "Tanggal Revisi"],
  ["effective", "Tanggal Efektif"],
] as const;
const PERSON = [
  ["position", "Jabatan"],
  ["name", "Nama"],
  ["nip", "NIP"],
] as const;

/** The identity block, where its boxes stand on paper. */
export function IdentityTab({ draft, desk, findings, site }: IdentityTabProps) {
  const { identity } = draft;
  const around = (change: Partial<Omit<Draft, "shape" | "base" | "steps">>) =>
    desk.act({ kind: "around", change });
  const change = (part: Partial<Draft["identity"]>) =>
    around({ identity: { ...identity, ...part } });
  const wrong = (key: string) =>
    findings.find(({ path }) => path.join(".") === `identity.${key}`)?.what;
  const field = (key: TextField, label: string) => (
    <Field
      id={`s-${key}`}
      label={label}
      value={identity[key]}
      error={identity[key].trim() === "" ? undefined : wrong(key)}
      onValue={(text) => change({ [key]: text })}
    />
  );
  return (
    <div class="s-identity">
      <div class="s-boxes">
        <div class="s-box s-box-office">
          {field("government", "Pemerintah")}
          {field("unit", "Unit kerja")}
        </div>
        <div class="s-box s-box-facts">
          {field("number", "Nomor SOP")}
          {DAYS.map(([key, label]) => (
            <DayField
              key={key}
              id={`s-${key}`}
              label={label}
              value={identity[key]}
              onValue={(text) => change({ [key]: text })}
            />
          ))}
          <fieldset class="s-box-person">
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
          {field("name", "Nama SOP")}
        </div>
        <div class="s-box">
          <Laws draft={draft} desk={desk} site={site} />
        </div>
        <div class="s-box">
          <Lines
            id="s-kualifikasi"
            label="Kualifikasi pelaksana"
            value={draft.qualifications}
            onLines={(qualifications) => around({ qualifications })}
          />
        </div>
        <div class="s-box">
          <Lines
            id="s-keterkaitan"
            label="Keterkaitan"
            value={draft.related.map(({ title }) => title)}
            onLines={(lines) =>
              around({
                related: lines.map(
                  (title) =>
                    draft.related.find((one) => one.title === title) ?? { title, sop: null },
                ),
              })
            }
          />
        </div>
        <div class="s-box">
          <Lines
            id="s-peralatan"
            label="Peralatan/perlengkapan"
            value={draft.equipment}
            onLines={(equipment) => around({ equipment })}
          />
        </div>
        <div class="s-box">
          <Field
            id="s-peringatan"
            label="Peringatan"
            lines={3}
            value={draft.warning}
            onValue={(warning) => around({ warning })}
          />
        </div>
        <div class="s-box">
          <Field
            id="s-pencatatan"
            label="Pencatatan dan pendataan"
            lines={3}
            value={draft.records.text}
            onValue={(text) => around({ records: { ...draft.records, text } })}
          />
        </div>
      </div>
      <Duration draft={draft} desk={desk} />
      <SignOff draft={draft} desk={desk} />
    </div>
  );
}
