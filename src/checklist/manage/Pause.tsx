import { draftPlace } from "../../browser/kept/drafts.ts";
import { sopOf } from "../../core/case/state.ts";
import { momentOf, wallClock } from "../../core/time/zone.ts";
import { momentShort } from "../../core/words/time.ts";
import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { personOf, personProblems } from "../case/person.ts";
import { Reason, reasonProblems } from "../case/Reason.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { ActForm } from "./ActForm.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { actsHere } from "./remembered.ts";

/** Stops the time of a case that waits for somebody outside, or lets it run again. */
export const Pause = (props: ScreenProps) =>
  props.view.paused ? <Resume {...props} /> : <Stop {...props} />;

const STOPS = [
  "Selama berhenti, waktu tidak dihitung bagi langkah ini dan bagi seluruh kasus.",
  "Kelengkapan tetap dapat dicentang; langkah dapat diselesaikan setelah waktunya dilanjutkan.",
  "Alasannya tampak di riwayat, pada cetakan, dan saat kasus diverifikasi.",
];

function Stop({ tools, address, handle, view }: ScreenProps) {
  const place = draftPlace(address.caseId, "waktu");
  const empty = { ...actsHere(tools, sopOf(view.state)), reason: "", until: "" };
  const { draft, change, clear } = useDraft(tools.drafts, place, empty);
  const act = async () => {
    const from = location.search;
    const until = draft.until === "" ? null : momentOf(draft.until, "00:00");
    const [reason, by] = [draft.reason.trim(), personOf(draft)];
    if (await handle.run({ type: "pauseClock", reason, by, until })) return;
    clear();
    tools.performers.know(by);
    goOn(from, caseAt(address.caseId));
    announce("Waktu dihentikan.");
  };
  return (
    <ActForm
      title="Hentikan waktu"
      consequences={STOPS}
      button="Hentikan waktu"
      check={() => [
        ...reasonProblems(draft.reason, "Tulis yang ditunggu."),
        ...untilProblems(draft.until, tools.now()),
        ...personProblems("k", draft),
      ]}
      act={act}
    >
      {(problems) => (
        <>
          <Reason
            hint="Misalnya: menunggu pemohon melengkapi berkas."
            value={draft.reason}
            onValue={(reason) => change({ reason })}
            problems={problems}
          />
          <Field
            id="k-sampai"
            label="Berjalan lagi dengan sendirinya pada tanggal"
            hint="Boleh kosong: waktu berhenti sampai Anda melanjutkannya."
            type="date"
            value={draft.until}
            onValue={(until) => change({ until })}
            error={problemAt(problems, "k-sampai")}
          />
          <PersonFields
            performers={tools.performers}
            nameLabel="Nama yang menghentikan"
            value={draft}
            onValue={change}
            problems={problems}
          />
        </>
      )}
    </ActForm>
  );
}

/** @param day as the control gives it; "" where none is announced. @param now epoch ms. */
function untilProblems(day: string, now: number): Problem[] {
  if (day === "" || day > wallClock(now).day) return [];
  return [{ field: "k-sampai", message: "Tulis tanggal sesudah hari ini, atau kosongkan." }];
}

function Resume({ tools, address, handle, view }: ScreenProps) {
  const place = draftPlace(address.caseId, "waktu-lanjut");
  const { draft, change, clear } = useDraft(
    tools.drafts,
    place,
    actsHere(tools, sopOf(view.state)),
  );
  const { paused } = view;
  const act = async () => {
    const from = location.search;
    const by = personOf(draft);
    if (await handle.run({ type: "resumeClock", by })) return;
    clear();
    tools.performers.know(by);
    goOn(from, caseAt(address.caseId));
    announce("Waktu berjalan lagi.");
  };
  return (
    <ActForm
      title="Lanjutkan waktu"
      consequences={
        paused
          ? [
              `Berhenti sejak ${momentShort(paused.from)}: ${paused.reason}`,
              "Waktu dihitung lagi mulai sekarang.",
            ]
          : []
      }
      button="Lanjutkan waktu"
      check={() => personProblems("k", draft)}
      act={act}
    >
      {(problems) => (
        <PersonFields
          performers={tools.performers}
          nameLabel="Nama yang melanjutkan"
          value={draft}
          onValue={change}
          problems={problems}
        />
      )}
    </ActForm>
  );
}
