import { useEffect, useState } from "preact/hooks";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { numberInWords } from "../../core/words/number.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Select } from "../../ui/Select.tsx";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";
import { saveDeadlines } from "./deadline-entries.ts";
import { Switches } from "./Switches.tsx";

/** Reminders that need no server: deadlines for the person's own calendar, and what the open page may tell. */
export function RemindersPage({ tools }: { tools: Tools }) {
  return (
    <section class="ui-stack-wide ui-narrow">
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
      <ScreenHeading text="Pengingat" />
      <p>
        Tidak ada surel atau pesan yang dikirim. Yang mengingatkan ialah kalender Anda sendiri, atau
        halaman ini selama terbuka.
      </p>
      <ToCalendar tools={tools} />
      <Switches settings={tools.settings} shares={tools.shared !== null} />
    </section>
  );
}

function ToCalendar({ tools }: { tools: Tools }) {
  const [cases, setCases] = useState<readonly CaseSummary[]>([]);
  const [role, setRole] = useState("");
  const [told, setTold] = useState("");
  useEffect(() => {
    tools.session.list().then(
      (all) => setCases(all.flatMap(({ summary }) => summary ?? [])),
      () => setTold("Daftar kasus tidak dapat dibaca. Muat ulang halaman ini."),
    );
  }, [tools.session]);
  const roles = [...new Set(cases.flatMap(({ turn }) => turn.map(({ name }) => name)))].sort();
  const save = () => {
    const wanted = cases.filter(
      ({ turn }) => role === "" || turn.some(({ name }) => name === role),
    );
    const count = saveDeadlines(wanted, tools);
    setTold(
      count === 0
        ? "Tidak ada tenggat yang dapat disebut tanggalnya."
        : `${numberInWords(count)} tenggat diunduh. Buka berkasnya dengan kalender Anda; bila diunduh lagi kelak, isinya memperbarui yang lama.`,
    );
  };
  return (
    <section class="ui-stack" aria-labelledby="k-ke-kalender">
      <h3 id="k-ke-kalender">Tenggat ke kalender</h3>
      <Select
        id="k-peran-tenggat"
        label="Kasus yang menunggu"
        options={[
          { id: "", label: "Semua peran" },
          ...roles.map((name) => ({ id: name, label: name })),
        ]}
        value={role}
        onValue={setRole}
      />
      <button type="button" class="ui-button" onClick={save}>
        Unduh tenggat (.ics)
      </button>
      {told && <p class="ui-quiet">{told}</p>}
    </section>
  );
}
