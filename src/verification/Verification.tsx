/** Choose or drop a file, and be told whether the case in it is intact. Nothing leaves this device. */
import { useRef, useState } from "preact/hooks";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";
import type { Sop } from "../core/sop/schema.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { type Examination, examine } from "./examine.ts";
import { Verdict } from "./Verdict.tsx";

interface Props {
  versions: PublishedVersions;
  calendar: WorkCalendar;
  /** Base of the site, "/" at its end. */
  base: string;
}

type State =
  | { kind: "waiting" }
  | { kind: "reading"; name: string }
  | { kind: "done"; name: string; result: Examination }
  | { kind: "unreadable"; name: string };

async function published(path: string): Promise<Sop | null> {
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as Sop) : null;
}

const loadPrinter = () => import("../pdf/export-case.ts");

export function Verification({ versions, calendar, base }: Props) {
  const [state, setState] = useState<State>({ kind: "waiting" });
  const latest = useRef(0);
  const look = async (file: File) => {
    const turn = ++latest.current;
    const { name } = file;
    setState({ kind: "reading", name });
    const next = await file.arrayBuffer().then(
      async (buffer): Promise<State> => {
        const result = await examine(new Uint8Array(buffer), {
          calendar,
          versions,
          now: Date.now(),
          loadPrinter,
          loadSop: (id) => published(`${base}sop/${id}/sop.json`),
        });
        return { kind: "done", name, result };
      },
      (): State => ({ kind: "unreadable", name }),
    );
    // A second file chosen meanwhile is the one that counts.
    if (turn === latest.current) setState(next);
  };
  return (
    <OwnWords class="ui-stack-wide">
      <FileDrop
        id="v-berkas"
        region="Berkas yang diperiksa"
        label="Pilih PDF atau berkas kasus"
        hint="Atau letakkan berkas di sini. Berkas dibaca di perangkat ini saja, tidak dikirim ke mana pun."
        accept=".pdf,.json,application/pdf,application/json"
        onFile={look}
      />
      <div class="ui-stack-wide" aria-live="polite">
        {state.kind === "reading" && <p>Memeriksa {state.name}…</p>}
        {state.kind === "unreadable" && (
          <p class="v-putusan v-asing">
            {state.name} tidak dapat dibaca dari perangkat ini. Tidak ada yang berubah; pilih berkas
            itu sekali lagi.
          </p>
        )}
        {state.kind === "done" && <Verdict name={state.name} result={state.result} base={base} />}
      </div>
    </OwnWords>
  );
}
