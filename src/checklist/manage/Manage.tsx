import type { CommandType } from "../../core/case/commands.ts";
import { newerVersion } from "../../core/case/newer-version.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { caseAt, type Screen } from "../address.ts";
import { FileActions } from "../case/FileActions.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { Link } from "../navigation.tsx";
import { StepPapers } from "../papers/StepPapers.tsx";
import { CaseDeadlines } from "../reminders/CaseDeadlines.tsx";
import { CopyCase } from "./CopyCase.tsx";
import { Notes } from "./Notes.tsx";

interface OneAct {
  screen: Screen;
  command: CommandType | null;
  label: string;
  tells: string;
}

const ACTS: OneAct[] = [
  {
    screen: "serah",
    command: "handOver",
    label: "Serahkan kasus",
    tells: "Catat siapa yang memegang kasus berikutnya dan berikan berkasnya.",
  },
  {
    screen: "tugaskan",
    command: "assign",
    label: "Tugaskan pelaksana",
    tells: "Tentukan sebelumnya siapa yang mengerjakan satu langkah.",
  },
  {
    screen: "waktu",
    command: "pauseClock",
    label: "Hentikan atau lanjutkan waktu",
    tells: "Selagi menunggu pemohon, waktu kasus tidak dihitung.",
  },
  {
    screen: "koreksi",
    command: "correctDetails",
    label: "Koreksi nomor, perihal, atau pemohon",
    tells: "Isi lama tetap terlihat di riwayat.",
  },
  {
    screen: "arsip",
    command: "correctDetails",
    label: "Isi data arsip",
    tells: "Kode klasifikasi, retensi, dan sifat: tercetak, dan masuk ke metadata PDF.",
  },
  {
    screen: "buka-kembali",
    command: "reopen",
    label: "Buka kembali kasus",
    tells: "Lanjutkan kasus yang selesai, disahkan, atau dibatalkan.",
  },
  {
    screen: "batalkan",
    command: "cancel",
    label: "Batalkan kasus",
    tells: "Hentikan kasus tanpa menghapus catatannya.",
  },
];

/** Apart from the others: it leaves nothing behind. */
const REMOVAL: OneAct = {
  screen: "hapus",
  command: null,
  label: "Hapus kasus",
  tells: "Hilangkan kasus dari peramban ini untuk selamanya.",
};

/** Files to take along, and the acts on the case as a whole that its status allows. */
export function Manage(props: ScreenProps) {
  const { sops, address, view } = props;
  const newer = newerVersion(view.state, sops);
  const isOffered = ({ screen, command }: OneAct) =>
    // With every step done there is nobody to assign.
    (command === null || view.actions.includes(command)) && (screen !== "tugaskan" || view.current);
  const acts = ACTS.filter(isOffered);
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text="Berkas dan tindakan" />
      <FileActions {...props} />
      <StepPapers
        caseKey={address.caseId}
        state={view.state}
        round={null}
        isOpen={view.actions.includes("attachFile")}
        run={props.handle.run}
        tools={props.tools}
      />
      {view.actions.includes("addNote") && <Notes {...props} />}
      <ul class="k-acts">
        {newer && (
          <li>
            <Link to={caseAt(address.caseId, "pindah")}>Pindah ke versi baru</Link>
            <p class="ui-quiet">
              Versi {newer.version} SOP ini sudah terbit; lihat dahulu yang berubah.
            </p>
          </li>
        )}
        {acts.map((act) => (
          <ActLink key={act.screen} caseKey={address.caseId} {...act} />
        ))}
        <CopyCase {...props} />
        <CaseDeadlines {...props} />
      </ul>
      <ul class="k-acts k-acts-danger">
        <ActLink caseKey={address.caseId} {...REMOVAL} />
      </ul>
    </section>
  );
}

function ActLink({ caseKey, screen, label, tells }: OneAct & { caseKey: string }) {
  return (
    <li>
      <Link to={caseAt(caseKey, screen)}>{label}</Link>
      <p class="ui-quiet">{tells}</p>
    </li>
  );
}
