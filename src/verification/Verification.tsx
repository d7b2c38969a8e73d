/** Choose or drop a file, and be told whether the case in it is intact. Nothing leaves this device. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import { type Examination, examine } from "./examine.ts";
import { Verdict } from "./Verdict.tsx";

interface Props {
  calendar: WorkCalendar;
  /** Base of the site, "/" at its end. */
  base: string;
}

type State =
  | { kind: "waiting" }
  | { kind: "reading"; name: string }
  | { kind: "done"; name: string; result: Examination }
  | { kind: "unreadable"; name: string };

const loadPrinter = () => import("../pdf/export-case.ts");

export function Verification({ calendar, base }: Props) {
  const [state, setState] = useState<State>({ kind: "waiting" });
  const [over, setOver] = useState(false);
  const latest = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const look = async (file: File | undefined) => {
    if (file === undefined) return;
    const turn = ++latest.current;
    const { name } = file;
    setState({ kind: "reading", name });
    const next = await file.arrayBuffer().then(
      async (buffer): Promise<State> => {
        const result = await examine(new Uint8Array(buffer), { calendar, loadPrinter });
        return { kind: "done", name, result };
      },
      (): State => ({ kind: "unreadable", name }),
    );
    // A second file chosen meanwhile is the one that counts.
    if (turn === latest.current) setState(next);
  };
  // A file may have been chosen before this page came to life.
  useEffect(() => void look(input.current?.files?.[0]), []);
  return (
    <div class="v-verifikasi">
      <section
        class={over ? "v-tempat v-di-atas" : "v-tempat"}
        aria-label="Berkas yang diperiksa"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          look(event.dataTransfer?.files[0]);
        }}
      >
        <label for="v-berkas">Pilih PDF atau berkas kasus</label>
        <input
          ref={input}
          id="v-berkas"
          type="file"
          accept=".pdf,.json,application/pdf,application/json"
          onChange={(event) => look(event.currentTarget.files?.[0])}
        />
        <p>
          Atau letakkan berkas di sini. Berkas dibaca di perangkat ini saja, tidak dikirim ke mana
          pun.
        </p>
      </section>
      <div aria-live="polite">
        {state.kind === "reading" && <p>Memeriksa {state.name}…</p>}
        {state.kind === "unreadable" && (
          <p class="v-putusan v-asing">
            {state.name} tidak dapat dibaca dari perangkat ini. Tidak ada yang berubah; pilih berkas
            itu sekali lagi.
          </p>
        )}
        {state.kind === "done" && <Verdict name={state.name} result={state.result} base={base} />}
      </div>
    </div>
  );
}
