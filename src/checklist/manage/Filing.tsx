import { draftPlace } from "../../browser/kept/drafts.ts";
import type { FilingField } from "../../core/case/events.ts";
import { sopOf } from "../../core/case/state.ts";
import { FILING_WORDS } from "../../core/case/words/filing.ts";
import { cleanText } from "../../core/text/clean.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { actsHere } from "./remembered.ts";

const FIELDS = Object.keys(FILING_WORDS) as FilingField[];

const HINTS: Record<FilingField, string> = {
  classification: "Menurut pola klasifikasi arsip kantor Anda.",
  retention: "Menurut jadwal retensi arsip, misalnya: 2 tahun aktif, 3 tahun inaktif.",
  access: "Klasifikasi keamanan dan akses, misalnya: biasa, terbatas, rahasia.",
};

const CONSEQUENCES = [
  "Tercetak pada lembar kendali dan tertulis di metadata PDF.",
  "Perubahannya tetap terlihat di riwayat. Sesudah kasus disahkan tidak dapat diubah lagi.",
];

/** What archives file a case by: written, changed or emptied, each as an entry of its own. */
export function Filing({ tools, address, handle, view }: ScreenProps) {
  const { classification, retention, access } = view.state;
  const empty = { classification, retention, access, ...actsHere(tools, sopOf(view.state)) };
  const place = draftPlace(address.caseId, "arsip");
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  const changed = FIELDS.filter((field) => cleanText(draft[field]) !== view.state[field]);
  const act = async () => {
    const from = location.search;
    const by = personOf(draft);
    for (const field of changed) {
      const wish = { type: "correctDetails", field, to: draft[field], reason: "", by } as const;
      // What was written before it is kept; the form still holds the rest.
      if (await handle.run(wish)) return;
    }
    clear();
    tools.performers.know(by);
    goOn(from, caseAt(address.caseId, "kelola"));
    announce("Data arsip dicatat.");
  };
  return (
    <ActForm
      title="Data arsip"
      consequences={CONSEQUENCES}
      button="Catat data arsip"
      check={() => [
        ...(changed.length > 0
          ? []
          : [{ field: `k-${FIELDS[0]}`, message: "Belum ada yang diubah." }]),
        ...personProblems("k", draft),
      ]}
      act={act}
    >
      {(problems) => (
        <>
          {FIELDS.map((field) => (
            <Field
              key={field}
              id={`k-${field}`}
              label={FILING_WORDS[field]}
              hint={HINTS[field]}
              value={draft[field]}
              onValue={(text) => change({ [field]: text })}
              error={problems.find((one) => one.field === `k-${field}`)?.message}
            />
          ))}
          <PersonFields
            performers={tools.performers}
            nameLabel="Nama yang mengisi"
            value={draft}
            onValue={change}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}
