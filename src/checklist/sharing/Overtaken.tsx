import { carryOut } from "../../browser/exchange/opening.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";
import { divergedLog, type OvertakenAct } from "./standing.ts";

interface OvertakenProps {
  tools: Tools;
  office: SharedOffice;
  caseKey: string;
  overtaken: readonly OvertakenAct[];
  onDone: () => void;
}

/** The end of the list, said aloud and on screen. */
export const NONE_LEFT = "Semua yang didahului sudah diselesaikan.";

/** What somebody else's act came before: a list that has an end. */
export function Overtaken({ tools, office, caseKey, overtaken, onDone }: OvertakenProps) {
  const token = tokenOf(caseKey);
  const said = (text: string, settled: number) =>
    announce(settled < overtaken.length ? text : paragraph(text, NONE_LEFT));
  const { desk, cases } = office;
  const repeat = async ({ act }: OvertakenAct) => {
    const done = await desk.conflicts.offer(token, act);
    if (done) said("Tercatat lagi.", 1);
    else announce("Tidak dicatat: kasus ini tidak lagi menerimanya.");
    onDone();
  };
  const letGo = async ({ digest }: OvertakenAct) => {
    await cases.settle(token, digest);
    said("Dilepaskan.", 1);
    onDone();
  };
  const keepCopy = async () => {
    const found = await cases.here(token);
    if (found === null) return;
    const { log, digests } = divergedLog(found.here, overtaken);
    const at = log.length - digests.length;
    const plan = {
      ...{
        kind: "diverged" as const,
        at,
        ours: found.here.log.length - at,
        theirs: digests.length,
      },
    };
    const opening = { theirs: log, key: caseKey, ours: found.here.log, plan };
    const { result } = await carryOut(tools.session, opening, "both");
    if (result.kind !== "saved") {
      announce("Salinan tidak tersimpan. Daftar ini tetap ada; coba lagi.");
      return;
    }
    for (const digest of digests) await cases.settle(token, digest);
    said("Salinan tersimpan dan ada dalam daftar kasus.", digests.length);
    onDone();
  };
  return (
    <div class="ui-notice ui-stack">
      <h2>Didahului</h2>
      <ul class="ui-list">
        {overtaken.map((one) => (
          <li key={one.digest}>
            <p>
              <strong>{one.text}</strong>
            </p>
            <p class="ui-quiet">{`Lebih dahulu dicatat ${one.by}: ${one.firstText}`}</p>
            <div class="ui-buttons">
              {one.fits && (
                <button type="button" class="ui-button" onClick={() => repeat(one)}>
                  Ulangi<span class="ui-sr"> {one.text}</span>
                </button>
              )}
              <button type="button" class="ui-link" onClick={() => letGo(one)}>
                Lepaskan<span class="ui-sr"> {one.text}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="ui-link" onClick={keepCopy}>
        Simpan salinan
      </button>
    </div>
  );
}
