import type { Column } from "../../core/import/head-words.ts";
import type { ReadRow, Understood } from "../../core/import/understood.ts";

const KINDS: Record<Column["kind"], string> = {
  number: "No",
  activity: "Uraian Kegiatan",
  actor: "Pelaksana",
  performer: "Nama pelaksana",
  requirements: "Kelengkapan",
  duration: "Waktu",
  output: "Output",
  remarks: "Ket.",
  ways: "Berikutnya",
  yes: "Berikutnya bila Ya",
  no: "Berikutnya bila Tidak",
  unknown: "tidak diambil",
};

/** What was understood, beside the words it was understood from; then what was not. */
export function Seen({ found }: { found: Understood }) {
  const [columns = []] = found.columns;
  return (
    <>
      <h3>Yang dipahami</h3>
      <ul class="s-columns">
        {columns.map(({ at, head, kind }) => (
          <li key={at}>
            “{head || `kolom ${at + 1}`}” → <strong>{KINDS[kind]}</strong>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section class="s-scroll" aria-label="Langkah yang dibaca" tabIndex={0}>
        <table class="s-seen">
          <thead>
            <tr>
              <th scope="col">No</th>
              <th scope="col">Kegiatan</th>
              <th scope="col">Pelaksana</th>
              <th scope="col">Kelengkapan</th>
              <th scope="col">Waktu</th>
              <th scope="col">Output</th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row, n) => (
              <tr key={n}>
                <td>{row.number || n + 1}</td>
                <td>{row.activity}</td>
                <td>{marksIn(found, row) || "belum ada simbol"}</td>
                <td class="s-lines">{row.requirements}</td>
                <td>{row.duration}</td>
                <td class="s-lines">{row.output}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.told.length > 0 && (
        <>
          <h3>Perlu dilihat</h3>
          <ul>
            {found.told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {found.leftOut.length > 0 && (
        <>
          <h3>Tidak diambil</h3>
          <ul>
            {found.leftOut.map(({ text, why }, n) => (
              <li key={n}>
                “{text}”: {why}.
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const SIGNS = { capsule: "mulai/selesai", box: "kegiatan", diamond: "keputusan" } as const;

const marksIn = ({ actors }: Understood, { marks }: ReadRow): string =>
  marks.map(({ actor, symbol }) => `${actors[actor]?.name} (${SIGNS[symbol]})`).join(", ");
