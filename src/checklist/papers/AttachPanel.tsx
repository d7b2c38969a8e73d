import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { readSafety, type Safety } from "../../browser/kept/safety.ts";
import { LARGEST_FILE } from "../../core/case/papers/limits.ts";
import type { CaseState } from "../../core/case/state.ts";
import { sizeInWords } from "../../core/words/number.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { FileInput } from "../../ui/FileInput.tsx";
import { announce } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { Tick } from "../../ui/Tick.tsx";
import type { PapersProps } from "./papers-props.ts";
import { placesOf } from "./places.ts";

interface AttachPanelProps extends PapersProps {
  tell: (texts: readonly string[]) => void;
  onDone: () => Promise<void>;
}

/** Chooses, takes what is dropped or pasted, or a photo; several at once, each told by itself. */
export function AttachPanel(props: AttachPanelProps) {
  const { caseKey, state, round, tools, run, tell, onDone } = props;
  const places = placesOf(state, round);
  const [chosen, setChosen] = useState("0");
  const [shrinks, setShrinks] = useState(true);
  const [busy, setBusy] = useState("");
  const place = (places.find(({ id }) => id === chosen) ?? places[0])?.place;
  // As it stands when files come, not as it was drawn.
  const way = useRef({ place, shrinks, run });
  way.current = { place, shrinks, run };
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const take = useCallback(
    (files: readonly File[]) => {
      const { place: to, ...how } = way.current;
      if (files.length === 0 || to === undefined) return;
      const work = async () => {
        const texts: string[] = [];
        try {
          const { attach } = await import("./attach.ts");
          const papers = await tools.papers();
          const { session } = tools;
          for (const [n, file] of files.entries()) {
            setBusy(`Menyimpan berkas ${n + 1} dari ${files.length}…`);
            const { text } = await attach(file, { caseKey, place: to, papers, session, ...how });
            texts.push(text);
          }
        } catch {
          texts.push(
            "Bagian yang melampirkan berkas gagal dimuat. Tidak ada lagi yang dilampirkan; coba lagi.",
          );
        }
        setBusy("");
        tell(texts);
        await onDone();
      };
      announce("Menyimpan berkas…");
      turn.current = turn.current.then(work);
    },
    [caseKey, tools, tell, onDone],
  );
  const room = useRoom(state.files);
  return (
    <div class="ui-stack k-attach">
      <Select
        id="k-lampiran-untuk"
        label="Lampirkan untuk"
        options={places}
        value={chosen}
        onValue={setChosen}
      />
      <Tick
        id="k-lampiran-kecil"
        label="Perkecil foto (sisi terpanjang 2.000 piksel, data lokasi dihapus)"
        checked={shrinks}
        describedBy="k-lampiran-asli"
        onWish={async (on) => setShrinks(on)}
      />
      <p class="ui-hint" id="k-lampiran-asli">
        {shrinks
          ? "Hapus centang ini untuk menyimpan foto aslinya, beserta data lokasi di dalamnya."
          : "Foto disimpan seperti aslinya. Bila di dalamnya ada data lokasi, data itu ikut tersimpan dan ikut diserahkan."}
      </p>
      <FileDrop
        id="k-lampiran"
        region="Lampirkan berkas"
        label="Berkas"
        hint={`Pilih, jatuhkan di sini, atau tempel; boleh beberapa sekaligus. Paling besar ${sizeInWords(LARGEST_FILE)} per berkas.`}
        pastes
        filesOnly
        onFiles={take}
      />
      {matchMedia("(pointer: coarse)").matches && (
        <FileInput id="k-kamera" face="Ambil foto" accept="image/*" camera onFiles={take} />
      )}
      {busy && <p class="ui-quiet">{busy}</p>}
      {room && <p class="ui-hint">{roomLeft(room)}</p>}
      {room?.sevenDayRule && (
        <p class="ui-hint">
          Safari menghapus data situs yang tidak dibuka selama tujuh hari, termasuk lampiran: pasang
          situs ini ke layar utama, atau buat cadangan.
        </p>
      )}
    </div>
  );
}

const INSTALLED = "(display-mode: standalone)";

/** How much the browser still takes, asked again when the files are others; null until it says. */
function useRoom(files: CaseState["files"]): Safety | null {
  const [room, setRoom] = useState<Safety | null>(null);
  useEffect(() => {
    const installed = matchMedia(INSTALLED).matches;
    readSafety(navigator.storage, navigator.userAgent, installed).then(setRoom, () => undefined);
  }, [files]);
  return room;
}

function roomLeft({ used, quota }: Safety): string | null {
  if (used === null || quota === null) return null;
  return `Ruang penyimpanan tersisa ${sizeInWords(Math.max(0, quota - used))}.`;
}
