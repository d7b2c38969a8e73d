/** One file, and what can be told of it. Nothing leaves this device. */
import { useEffect, useState } from "preact/hooks";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";
import type { Sop } from "../core/sop/schema.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { type Examination, examine } from "./examine.ts";
import { Verdict } from "./Verdict.tsx";

/** What the page brings along of its site. */
export interface SiteData {
  versions: PublishedVersions;
  calendar: WorkCalendar;
  /** Base of the site, "/" at its end. */
  base: string;
}

type State = "reading" | "unreadable" | Examination;

async function published(path: string): Promise<Sop | null> {
  const response = await fetch(path);
  return response.ok ? ((await response.json()) as Sop) : null;
}

const loadPrinter = () => import("../pdf/export-case.ts");

export function Verification({ file, site }: { file: File; site: SiteData }) {
  const { versions, calendar, base } = site;
  const { name } = file;
  const [state, setState] = useState<State>("reading");
  useEffect(() => {
    const loadSop = (id: string) => published(`${base}sop/${id}/sop.json`);
    const examiner = { calendar, versions, now: Date.now(), loadPrinter, loadSop };
    file
      .arrayBuffer()
      .then((buffer) => examine(new Uint8Array(buffer), examiner))
      .then(setState, () => setState("unreadable"));
  }, [file, calendar, versions, base]);
  return (
    <OwnWords class="ui-stack-wide">
      {state === "reading" && <p>Memeriksa {name}…</p>}
      {state === "unreadable" && (
        <p class="v-putusan">
          {name} tidak dapat dibaca dari perangkat ini. Tidak ada yang berubah; pilih berkas itu
          sekali lagi.
        </p>
      )}
      {typeof state === "object" && <Verdict name={name} result={state} base={base} />}
    </OwnWords>
  );
}
