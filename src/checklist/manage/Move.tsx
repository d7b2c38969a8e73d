import { useState } from "preact/hooks";
import { newerVersion } from "../../core/case/newer-version.ts";
import { sopOf } from "../../core/case/state.ts";
import { planMove } from "../../core/case/view/sop-diff.ts";
import { changesSince, diffInWords } from "../../core/case/words/sop-diff-text.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { problemAt } from "../../ui/ErrorSummary.tsx";
import { announce, ScreenHeading } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { caseAt } from "../address.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { goOn } from "../navigation.tsx";
import { Awaiting } from "../ui/Awaiting.tsx";
import { usePublished } from "../use-published.ts";
import { ActForm } from "./ActForm.tsx";

/** Moves a running case to the published version of its SOP: what changes is told before anything does. */
export function Move(props: ScreenProps) {
  const newer = newerVersion(props.view.state, props.sops);
  const awaited = usePublished(props.tools.published, newer?.id ?? "");
  if (newer !== null && awaited.sop) return <Moving {...props} becomes={awaited.sop} />;
  return (
    <section class="ui-stack">
      <ScreenHeading text="Pindah ke versi baru" />
      {newer === null ? (
        <p>Tidak ada versi SOP yang lebih baru untuk kasus ini.</p>
      ) : (
        <Awaiting {...awaited} />
      )}
    </section>
  );
}

function Moving({ address, handle, view, becomes }: ScreenProps & { becomes: Sop }) {
  const { state } = view;
  const [chosen, setChosen] = useState("");
  const was = sopOf(state);
  const { goesOnAt, choices } = planMove(state, becomes);
  const goesOn = choices.find(({ id }) => id === goesOnAt);
  const act = async () => {
    const from = location.search;
    const resumeAt = goesOnAt === null ? chosen : null;
    if (await handle.run({ type: "moveSop", sop: becomes, resumeAt })) return;
    goOn(from, caseAt(address.caseId));
    announce(`Kasus kini memakai SOP versi ${becomes.version}.`);
  };
  return (
    <ActForm
      title="Pindah ke versi baru"
      consequences={[
        `Mulai sekarang kasus ini mengikuti SOP versi ${becomes.version}, bukan lagi ${was.version}.`,
        "Langkah yang sudah selesai tetap tercatat menurut versi lamanya.",
        ...(goesOn ? [`Kasus berlanjut pada langkah ${goesOn.number}: ${goesOn.activity}.`] : []),
        "Perpindahan tercatat di riwayat dan tidak dapat diurungkan. Tanpa pindah, kasus tetap dapat diselesaikan menurut versi lamanya.",
      ]}
      button={`Pindah ke versi ${becomes.version}`}
      check={() =>
        goesOnAt !== null || chosen !== ""
          ? []
          : [{ field: "k-langkah", message: "Pilih langkah untuk melanjutkan." }]
      }
      act={act}
    >
      {(problems) => (
        <>
          <Texts title="Menurut penerbit" texts={changesSince(becomes, was.version)} />
          <Texts title="Yang berubah" texts={diffInWords(was, becomes)} />
          {goesOnAt === null && (
            <Select
              id="k-langkah"
              label="Lanjutkan dari langkah"
              hint="Langkah yang sedang dikerjakan tidak ada pada versi baru."
              error={problemAt(problems, "k-langkah")}
              options={[
                { id: "", label: "Pilih langkah" },
                ...choices.map(({ id, number, activity }) => ({
                  id,
                  label: `${number}. ${activity}`,
                })),
              ]}
              value={chosen}
              onValue={setChosen}
            />
          )}
        </>
      )}
    </ActForm>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div class="ui-stack">
      <h3>{title}</h3>
      <ul class="k-rounds">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
