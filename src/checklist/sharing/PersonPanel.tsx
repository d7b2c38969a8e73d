import { useRef, useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { wallClock } from "../../core/time/zone.ts";
import { ErrorSummary, type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";
import { useLongWork } from "../storage/use-long-work.ts";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";
import { PersonReport } from "./PersonReport.tsx";
import { findPerson, type PersonData } from "./person-data.ts";

interface PersonPanelProps {
  tools: Tools;
  office: SharedOffice;
}

const NAME = "k-orang-nama";
/** Shorter ones stand inside half the names of an office. */
const SHORTEST = 3;
const TITLE = "Data pribadi dalam kasus kantor";
const STYLE = "body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}";

/** One person's data on request: found in the office's cases, read by the officer, saved as one file. */
export function PersonPanel({ tools, office }: PersonPanelProps) {
  const [who, setWho] = useState({ name: "", nip: "" });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const work = useLongWork<{ data: PersonData; at: number }>();
  const report = useRef<HTMLDivElement>(null);
  const search = (event: Event) => {
    event.preventDefault();
    const isNamed = who.name.trim().length >= SHORTEST || /\d{5}/.test(who.nip);
    setProblems(
      isNamed
        ? []
        : [{ field: NAME, message: "Isi nama, paling sedikit tiga huruf, atau NIP lengkap." }],
    );
    if (!isNamed) return;
    work.start(async (running) => {
      const at = tools.now();
      return { data: await findPerson(tools.session, office, who, running), at };
    });
  };
  const save = () => {
    const page = document.implementation.createHTMLDocument(TITLE);
    page.documentElement.lang = "id";
    page.head.insertAdjacentHTML("afterbegin", '<meta charset="utf-8">');
    page.head.append(Object.assign(page.createElement("style"), { textContent: STYLE }));
    const main = page.createElement("main");
    main.append(Object.assign(page.createElement("h1"), { textContent: TITLE }));
    main.append(...(report.current?.cloneNode(true).childNodes ?? []));
    page.body.append(main);
    const name = `data-pribadi-${wallClock(tools.now()).day}.html`;
    download(`<!doctype html>${page.documentElement.outerHTML}`, "text/html", name);
    announce(`Berkas disimpan: ${name}`);
  };
  const found = work.state.at === "done" ? work.state.result : null;
  return (
    <details class="ui-details">
      <summary>Data satu orang</summary>
      <form class="ui-stack" noValidate onSubmit={search}>
        <p>
          Untuk menjawab orang yang meminta data pribadinya: semua yang dimuat kasus bersama tentang
          orang itu, sebagaimana ada di peramban ini.
        </p>
        <ErrorSummary problems={problems} />
        <Field
          id={NAME}
          label="Nama orang yang meminta"
          value={who.name}
          onValue={(name) => setWho({ ...who, name })}
          error={problemAt(problems, NAME)}
        />
        <Field
          id="k-orang-nip"
          label="NIP orang yang meminta (boleh kosong)"
          value={who.nip}
          onValue={(nip) => setWho({ ...who, nip })}
          width="medium"
        />
        <button type="submit" class="ui-button">
          Cari data orang ini
        </button>
        <WorkProgress
          work={work}
          id="k-orang-cari"
          verb="Memeriksa"
          stopped="Pencarian dihentikan. Tidak ada berkas yang dibuat."
        />
        {found && (
          <>
            <p class="ui-notice">
              Baca dahulu sebelum diberikan: pastikan semuanya tentang orang yang meminta. Kalimat
              yang menyebutnya dapat memuat data orang lain, yang tidak boleh ikut diberikan.
            </p>
            <div class="ui-stack" ref={report}>
              <PersonReport {...found} />
            </div>
            <button type="button" class="ui-button" onClick={save}>
              Simpan sebagai berkas
            </button>
          </>
        )}
      </form>
    </details>
  );
}
