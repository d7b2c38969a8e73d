import { useState } from "preact/hooks";
import { download } from "../browser/files/download.ts";
import { inSlices } from "../browser/monitoring/slices.ts";
import { detailSheets } from "../core/monitoring/export/details.ts";
import type { Sheet } from "../core/monitoring/export/sheet.ts";
import { tablesOf } from "../core/monitoring/export/tables.ts";
import type { CaseFacts } from "../core/monitoring/facts.ts";
import type { Report } from "../core/monitoring/figures.ts";
import { daysOfPeriod } from "../core/monitoring/period.ts";
import type { WorkingClock } from "../core/monitoring/working-clock.ts";

type State = { kind: "idle" } | { kind: "busy" } | { kind: "done" | "failed"; text: string };

interface ExportsProps {
  report: Report;
  facts: readonly CaseFacts[];
  clock: WorkingClock;
}

const FAILED =
  "Berkas tidak dapat disusun. Angka di layar dan kasus yang tersimpan tidak berubah. Muat ulang halaman ini, lalu coba lagi; periode yang lebih pendek memerlukan memori lebih sedikit.";

/** The figures, the cases and their visits as files for a spreadsheet. */
export function Exports(props: ExportsProps) {
  const [state, setState] = useState<State>({ kind: "idle" });
  const save = async (ending: Ending) => {
    setState({ kind: "busy" });
    const name = await hand(props, ending).catch(() => null);
    setState(
      name === null
        ? { kind: "failed", text: FAILED }
        : { kind: "done", text: `${name} diserahkan ke unduhan peramban.` },
    );
  };
  return (
    <section class="m-section m-exports" aria-labelledby="unduh-angka">
      <h2 id="unduh-angka">Unduh angka</h2>
      <p class="m-lead">
        Semua tabel di atas, daftar kasus, dan daftar putaran, dengan lembar keterangan satuan dan
        arti kolom. Nomor dan perihal kasus ikut; nama orang tidak. XLSX memuat setiap nomor apa
        adanya; dalam CSV, nomor seperti 00012 atau 7/8 diawali tanda petik (') agar tidak berubah.
      </p>
      <div class="ui-buttons">
        {(["xlsx", "csv"] as const).map((ending) => (
          <button
            key={ending}
            type="button"
            class={ending === "xlsx" ? "ui-button ui-button-primary" : "ui-button"}
            disabled={state.kind === "busy"}
            onClick={() => save(ending)}
          >
            Unduh {ending.toUpperCase()}
          </button>
        ))}
      </div>
      <p role={state.kind === "failed" ? "alert" : "status"}>
        {state.kind === "busy" ? "Menyiapkan berkas…" : state.kind === "idle" ? "" : state.text}
      </p>
    </section>
  );
}

const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
type Ending = keyof typeof TYPES;

/** Makes the file and hands it to the downloads; resolves to its name. */
async function hand({ report, facts, clock }: ExportsProps, ending: Ending): Promise<string> {
  const { first, last } = daysOfPeriod(report.period);
  const name = `pemantauan-${report.sop.id}-${first}-${last}.${ending}`;
  const sheets = tablesOf(report, detailSheets(facts, report, clock));
  const stop = new AbortController().signal;
  const make = ending === "csv" ? csvFile : xlsxFile;
  download(await make(sheets, stop), TYPES[ending], name);
  return name;
}

async function csvFile(sheets: readonly Sheet[], stop: AbortSignal): Promise<BlobPart> {
  const { csvOf } = await import("../core/monitoring/export/csv.ts");
  const parts: string[] = [];
  function* gather() {
    for (const part of csvOf(sheets)) {
      parts.push(part);
      yield;
    }
  }
  await inSlices(gather(), stop);
  return parts.join("");
}

async function xlsxFile(sheets: readonly Sheet[], stop: AbortSignal): Promise<BlobPart> {
  const { xlsxOf } = await import("../core/monitoring/export/xlsx.ts");
  return (await inSlices(xlsxOf(sheets), stop)) ?? "";
}
