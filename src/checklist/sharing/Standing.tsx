import { useEffect, useRef } from "preact/hooks";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import { Erase, Erased } from "./Erase.tsx";
import { NONE_LEFT, Overtaken } from "./Overtaken.tsx";
import { Present } from "./Present.tsx";
import { type Standing as Stands, standingOf } from "./standing.ts";
import { useShared } from "./use-shared.ts";
import { failureText } from "./words.ts";

interface StandingProps {
  tools: Tools;
  caseKey: string;
}

/** Where a case is: only in this browser, on its way, with the office; and what was overtaken. */
export function Standing({ tools, caseKey }: StandingProps) {
  const had = useRef(false);
  const found = useShared(tools, (office) => standingOf(office, caseKey), caseKey);
  // A further copy of a case is this browser's own.
  if (found === null || caseKey.includes("~")) return null;
  const { seen, office, again } = found;
  had.current ||= seen.overtaken.length > 0;
  const share = async () => {
    await office.desk.share(caseKey);
    announce("Kasus ini dibagikan dengan kantor.");
    again();
  };
  return (
    <section class="k-beside" aria-label="Berbagi dengan kantor">
      <p>
        <strong class="ui-tag">{word(seen)}</strong> <span class="ui-quiet">{meaning(seen)}</span>{" "}
        {seen.shared && !seen.erased && <Present office={office} caseKey={caseKey} />}
        {seen.joined && !seen.shared && (
          <button type="button" class="ui-button ui-button-small" onClick={share}>
            Bagikan kasus ini
          </button>
        )}
      </p>
      {seen.erased && <Erased {...seen.erased} caseKey={caseKey} />}
      {seen.mayErase && <Erase tools={tools} office={office} caseKey={caseKey} onDone={again} />}
      {seen.stuck && <p class="ui-notice">{failureText(seen.stuck)}</p>}
      {seen.papers.map((text) => (
        <p key={text} class="ui-notice">
          {text}
        </p>
      ))}
      {seen.outside.length > 0 && (
        <div class="ui-notice">
          <p>
            <strong>Di luar peran</strong>{" "}
            <span class="ui-quiet">menurut daftar anggota kini; semuanya tetap tercatat</span>
          </p>
          <ul>
            {seen.outside.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {seen.overtaken.length === 0 && had.current && <Ended />}
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

/** What was pressed last went with its list: whoever works by keyboard goes on from here. */
function Ended() {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <p ref={place} tabIndex={-1} class="ui-quiet">
      {NONE_LEFT}
    </p>
  );
}

function word({ shared, waiting, overtaken, erased }: Stands): string {
  if (!shared) return "Di peramban ini";
  if (erased) return "Dihapus dari kantor";
  if (overtaken.length > 0) return "Didahului";
  return waiting > 0 ? `Menunggu sambungan (${waiting})` : "Bersama";
}

function meaning({ shared, waiting, stopped, overtaken, erased, sending }: Stands): string {
  if (!shared || erased) return "Kasus ini hanya ada di peramban ini.";
  if (stopped)
    return "Kasus ini diteruskan dengan rilis situs yang lebih baru. Yang sesudahnya belum terbaca di sini; muat ulang halaman setelah situs diperbarui.";
  if (overtaken.length > 0) return "Rekan mencatat lebih dahulu; catatan Anda di bawah disimpan.";
  if (waiting > 0) return "Yang belum terkirim tersimpan di peramban ini.";
  return sending > 0
    ? `Anggota kantor melihat kasus ini; isi ${sending} lampiran sedang dikirim.`
    : "Anggota kantor melihat kasus ini.";
}
