import { useCallback, useEffect, useState } from "preact/hooks";
import type { OpenedFile } from "../../browser/exchange/open-file.ts";
import type { Choice } from "../../browser/exchange/opening.ts";
import type { Progress } from "../../browser/exchange/progress.ts";
import { workFailureText } from "../../browser/failure/error-messages.ts";
import { asStorageError } from "../../browser/failure/errors.ts";
import { takeForOpening } from "../../browser/kept/handed-file.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { numberInWords } from "../../core/words/number.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { onDemand } from "../../ui/lazy.tsx";
import { announce, ScreenHeading } from "../../ui/live.tsx";
import { Spoken } from "../../ui/Spoken.tsx";
import { caseAt } from "../address.ts";
import { listAsLeft } from "../list/place.ts";
import { Link, navigate } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { FailureText } from "./FailureText.tsx";
import { takeLaunched } from "./launched.ts";
import { Plan } from "./Plan.tsx";
import { WorkProgress } from "./WorkProgress.tsx";

type State =
  /** `stopped`: its reading; `unsaved`: the taking over of what was read. */
  | { at: "waiting" | "stopped" | "unsaved" | "broken" }
  /** `progress`: of the files that came with the case, while they are read or taken over. */
  | { at: "working"; progress?: Progress; verb: string; stop: () => void }
  | { at: "several"; files: readonly File[]; turn: number }
  | { at: "looked"; opened: OpenedFile; file: Blob; overtaken: boolean };

const ManyFiles = onDemand(() => import("./ManyFiles.tsx").then((part) => part.ManyFiles));

const Restoring = onDemand(() => import("./RestorePanel.tsx").then((part) => part.Restoring));

const turnOf = (state: State) => (state.at === "several" ? state.turn : 0);

/** "Buka berkas kasus": shows what a file would change before anything is changed. */
export function OpenFilePage({ tools, sops }: { tools: Tools; sops: readonly ListedSop[] }) {
  const { session } = tools;
  const [state, setState] = useState<State>({ at: "waiting" });
  // Of the file that is being read: what an earlier one says is no longer asked for.
  const [reading] = useState(() => ({ stop: new AbortController() }));
  const end = useCallback(
    (at: "waiting" | "stopped") => {
      reading.stop.abort();
      setState({ at });
    },
    [reading],
  );
  const read = useCallback(
    async (file: Blob, overtaken = false) => {
      reading.stop.abort();
      reading.stop = new AbortController();
      const working = {
        at: "working",
        verb: "Membaca berkas",
        stop: () => end("stopped"),
      } as const;
      setState(working);
      try {
        const { heldCopy, look } = await import("./open-steps.ts");
        const { signal } = reading.stop;
        const held = await heldCopy(file);
        const onProgress = (progress: Progress) =>
          !signal.aborted && setState({ ...working, progress });
        const opened = await look(session, held, { onProgress, signal });
        if (!signal.aborted) setState({ at: "looked", opened, file: held, overtaken });
      } catch {
        setState({ at: "broken" });
      }
    },
    [session, reading, end],
  );
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) end("waiting");
      else if (files.length === 1) read(file);
      else setState((before) => ({ at: "several", files, turn: turnOf(before) + 1 }));
    },
    [read, end],
  );
  useEffect(() => takeLaunched(take), [take]);
  useEffect(() => {
    // A case that the verification page was asked to open.
    const left = takeForOpening(sessionStorage);
    if (left !== null) read(new Blob([left], { type: "application/json" }));
  }, [read]);
  const act = async (choice: Choice) => {
    if (state.at !== "looked" || state.opened.kind !== "case") return;
    const { file, opened } = state;
    const steps = await import("./open-steps.ts");
    const stopper = new AbortController();
    const { signal } = stopper;
    const stop = () => stopper.abort();
    const onProgress = (progress: Progress) =>
      setState({ at: "working", progress, verb: "Menyimpan berkas", stop });
    const { key, result } = await steps
      .act(tools, { ...opened, file }, choice, { onProgress, signal })
      .catch((thrown) => ({
        key: "",
        result: { kind: "failed" as const, error: asStorageError(thrown) },
      }));
    if (signal.aborted && result.kind === "failed") setState({ at: "unsaved" });
    else if (result.kind === "failed") {
      setState({ ...state, opened: { kind: "failed", error: result.error } });
    } else if (result.kind === "stale") await read(file, true);
    else {
      navigate(caseAt(key));
      announce("Berkas kasus dibuka.");
    }
  };
  return (
    <section class="ui-stack ui-narrow">
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
      <ScreenHeading text="Buka berkas kasus" />
      <FileDrop
        id="k-berkas"
        label="Berkas kasus"
        hint="Pilih, jatuhkan di sini, atau tempel: berkas .kasus.json, .kasus.zip, atau PDF yang diunduh dari situs ini, satu atau beberapa. Berkas hanya dibaca di perangkat ini."
        pastes
        onFiles={take}
      />
      <Spoken class="ui-stack k-looked">
        {state.at === "working" && !state.progress && <Reading stop={() => end("stopped")} />}
        {state.at === "unsaved" && <p>Penyimpanan dihentikan. Tidak ada kasus yang berubah.</p>}
        {state.at === "stopped" && <p>Pembacaan dihentikan. Tidak ada kasus yang berubah.</p>}
        {state.at === "broken" && (
          <p class="ui-error">
            Pembaca berkas gagal dimuat. Tidak ada kasus yang berubah. Periksa sambungan, lalu coba
            lagi.
          </p>
        )}
        {state.at === "looked" && state.overtaken && (
          <p class="ui-notice">
            Kasus ini baru diubah di tab lain. Rencana di bawah sudah dihitung ulang.
          </p>
        )}
        {state.at === "looked" && (
          <Looked opened={state.opened} file={state.file} tools={tools} sops={sops} act={act} />
        )}
      </Spoken>
      {/* Beside what is spoken: nobody wants to hear every number. */}
      {state.at === "working" && state.progress && (
        <WorkProgress
          work={{ state: { at: "running", progress: state.progress }, stop: state.stop }}
          id="k-buka-lampiran"
          verb={state.verb}
          stopped=""
        />
      )}
      {state.at === "several" && <ManyFiles key={state.turn} files={state.files} stores={tools} />}
    </section>
  );
}

function Reading({ stop }: { stop: () => void }) {
  return (
    <>
      <p>Membaca berkas…</p>
      <button type="button" class="ui-button" onClick={stop}>
        Hentikan
      </button>
    </>
  );
}

interface LookedProps {
  opened: OpenedFile;
  file: Blob;
  tools: Tools;
  sops: readonly ListedSop[];
  act: (choice: Choice) => void;
}

function Looked({ opened, file, tools, sops, act }: LookedProps) {
  switch (opened.kind) {
    case "problem":
      return (
        <div class="ui-notice ui-notice-bad">
          <p>{opened.text}</p>
        </div>
      );
    case "failed":
      return (
        <div class="ui-notice ui-notice-bad">
          <FailureText error={opened.error} texts={workFailureText} />
        </div>
      );
    case "backup":
      return (
        <>
          <p>Berkas ini membawa {numberInWords(opened.cases)} kasus.</p>
          <Restoring tools={tools} file={file} />
        </>
      );
    case "case":
      return <Plan {...opened} tools={tools} sops={sops} act={act} />;
  }
}
