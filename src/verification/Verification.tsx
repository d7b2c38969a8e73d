/** One file, and what can be told of it. Nothing leaves this device. */
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../browser/aside/ask.ts";
import { examineAside } from "./aside.ts";
import type { Examination } from "./examine.ts";
import type { SiteData } from "./site-data.ts";
import { Verdict } from "./Verdict.tsx";

type State = "reading" | "stopped" | "unreadable" | Answer<Examination>;

const SAID: Record<"stopped" | "unreadable" | "too long" | "failed", string> = {
  stopped: "pemeriksaan dihentikan. Tidak ada yang berubah.",
  unreadable:
    "tidak dapat dibaca dari perangkat ini. Tidak ada yang berubah; pilih berkas itu sekali lagi.",
  "too long":
    "pemeriksaan memerlukan lebih dari 10 detik, lebih lama daripada berkas mana pun dari situs ini, lalu dihentikan. Tidak ada yang berubah. Mintalah berkas aslinya dari pengirim.",
  failed:
    "pemeriksa berkas gagal berjalan. Tidak ada yang berubah. Periksa sambungan, lalu pilih berkas itu sekali lagi.",
};

interface VerificationProps {
  file: File;
  site: SiteData;
  /** Called when there is a verdict, or none to come. */
  onEnd: () => void;
}

export function Verification({ file, site, onEnd }: VerificationProps) {
  const { name } = file;
  const [state, setState] = useState<State>("reading");
  const [stop] = useState(() => new AbortController());
  useEffect(() => {
    file
      .arrayBuffer()
      .then((buffer) =>
        examineAside({ bytes: new Uint8Array(buffer), site, now: Date.now() }, stop.signal),
      )
      .then(setState, () => setState("unreadable"));
    // Another file was chosen: what this one says is no longer asked for.
    return () => stop.abort();
  }, [file, site, stop]);
  useEffect(() => {
    if (state !== "reading") onEnd();
    // Once for each file: another one is another instance.
  }, [state === "reading"]);
  const end = () => {
    stop.abort();
    setState("stopped");
  };
  const kind = typeof state === "string" ? state : state.kind;
  return (
    <div class="ui-stack-wide">
      {kind === "reading" && (
        <>
          <p>Memeriksa {name}…</p>
          <button type="button" class="ui-button" onClick={end}>
            Hentikan
          </button>
        </>
      )}
      {kind !== "reading" && kind !== "answered" && (
        <p class="v-putusan">
          {name}: {SAID[kind]}
        </p>
      )}
      {typeof state === "object" && state.kind === "answered" && (
        <Verdict name={name} result={state.value} base={site.base} />
      )}
    </div>
  );
}
