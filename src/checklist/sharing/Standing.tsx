import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { Overtaken } from "./Overtaken.tsx";
import { type Standing as Stands, standingOf } from "./standing.ts";
import { useShared } from "./use-shared.ts";
import { failureText } from "./words.ts";

interface StandingProps {
  tools: Tools;
  caseKey: string;
}

/** Where a case is: only in this browser, on its way, with the office; and what was overtaken. */
export function Standing({ tools, caseKey }: StandingProps) {
  const found = useShared(tools, (office) => standingOf(office, caseKey), caseKey);
  // A further copy of a case is this browser's own.
  if (found === null || caseKey.includes("~")) return null;
  const { seen, office, again } = found;
  const share = async () => {
    await office.desk.share(caseKey);
    announce("Kasus ini dibagikan dengan kantor.");
    again();
  };
  return (
    <section class="k-beside" aria-label="Berbagi dengan kantor">
      <p>
        <strong class="ui-tag">{word(seen)}</strong> <span class="ui-quiet">{meaning(seen)}</span>
        {seen.joined && !seen.shared && (
          <button type="button" class="ui-button ui-button-small" onClick={share}>
            Bagikan kasus ini
          </button>
        )}
      </p>
      {seen.stuck && <p class="ui-notice">{failureText(seen.stuck)}</p>}
      {seen.overtaken.length > 0 && (
        <Overtaken
          tools={tools}
          office={office}
          caseKey={caseKey}
          overtaken={seen.overtaken}
          onDone={again}
        />
      )}
    </section>
  );
}

function word({ shared, waiting, overtaken }: Stands): string {
  if (!shared) return "Di peramban ini";
  if (overtaken.length > 0) return "Didahului";
  return waiting > 0 ? `Menunggu sambungan (${waiting})` : "Bersama";
}

function meaning({ shared, waiting, stopped, overtaken }: Stands): string {
  if (!shared) return "Kasus ini hanya ada di peramban ini.";
  if (stopped)
    return "Kasus ini diteruskan dengan rilis situs yang lebih baru. Yang sesudahnya belum terbaca di sini; muat ulang halaman setelah situs diperbarui.";
  if (overtaken.length > 0) return "Rekan mencatat lebih dahulu; catatan Anda di bawah disimpan.";
  return waiting > 0
    ? "Yang belum terkirim tersimpan di peramban ini."
    : "Anggota kantor melihat kasus ini.";
}
