import { givenFrom } from "../../browser/kept/given.ts";
import type { Handover } from "../../core/case/state.ts";
import { personText } from "../../core/words/person.ts";
import { momentShort } from "../../core/words/time.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";

interface HandedProps {
  caseKey: string;
  handover: Handover;
  /** Events in the log. */
  length: number;
}

/** What a handover left on the step: the file that is owed or out, or the message of who gave it. */
export function Handed({ caseKey, handover, length }: HandedProps) {
  const { from, to, note, at } = handover;
  const given = givenFrom(caseKey, length);
  if (given !== null)
    return (
      <div class="k-beside ui-notice">
        <p>
          {given === "owed"
            ? `Serah terima kepada ${to.name} tercatat ${momentShort(at)}, tetapi berkasnya belum disimpan.`
            : `Diserahkan kepada ${to.name} ${momentShort(at)}, menunggu kembali.`}
        </p>
        <Link to={caseAt(caseKey, "serah")}>
          {given === "owed" ? "Simpan berkasnya" : "Berkas dan surat pengantar"}
        </Link>
      </div>
    );
  if (note === null) return null;
  return (
    <div class="k-beside">
      <p class="k-callout">
        <strong>
          {from === null
            ? `Pesan serah terima, ${momentShort(at)}:`
            : `Pesan dari ${personText(from)}, ${momentShort(at)}:`}
        </strong>{" "}
        {note}
      </p>
    </div>
  );
}
