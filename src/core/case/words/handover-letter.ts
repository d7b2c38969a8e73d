/** What goes along with the files of cases that are handed over: a letter to send as mail or message. */
import type { Step } from "../../sop/schema.ts";
import { personText } from "../../words/person.ts";
import { momentShort } from "../../words/time.ts";
import type { Person } from "../events.ts";
import type { CaseState } from "../state.ts";
import { currentRound, sopOf, stepOf } from "../state.ts";

export interface HandoverLetter {
  subject: string;
  body: string;
}

interface Parties {
  from: Person | null;
  to: Person;
  note: string | null;
}

interface Enclosed {
  /** Name of the file. */
  file: string;
  /** Address of the page where it is opened. */
  address: string;
}

/** A case in the letter: what it is, and the step that waits with its due (epoch ms), if it has one. */
export interface LetterCase {
  state: CaseState;
  due: number | null;
}

/** The letter for one or several cases. */
export function handoverLetter(
  cases: readonly LetterCase[],
  { from, to, note }: Parties,
  { file, address }: Enclosed,
): HandoverLetter {
  const [only] = cases;
  const one = cases.length === 1 && only !== undefined;
  const subject = one
    ? `Serah terima kasus ${only.state.number}: ${only.state.subject}`
    : `Serah terima ${cases.length} kasus`;
  const lines = [
    `Yth. ${personText(to)}`,
    "",
    one ? "Bersama ini diserahkan kasus berikut." : "Bersama ini diserahkan kasus-kasus berikut.",
    "",
    ...cases.flatMap(aboutCase),
    ...(note === null ? [] : [`Pesan: ${note}`, ""]),
    `Berkasnya terlampir: ${file}`,
    `Cara membuka: buka ${address}, pilih “Buka berkas kasus”, lalu pilih berkas itu.`,
    "Sesudah dikerjakan, kasus diserahkan kembali dengan cara yang sama.",
    ...(from === null ? [] : ["", personText(from)]),
  ];
  return { subject, body: lines.join("\n") };
}

const waiting = ({ number, activity }: Step, due: number | null): string =>
  due === null
    ? `Menunggu langkah ${number}: ${activity}`
    : `Menunggu langkah ${number}: ${activity}, tenggat ${momentShort(due)}`;

function aboutCase({ state, due }: LetterCase): string[] {
  const sop = sopOf(state);
  const round = currentRound(state);
  const step = round && stepOf(sop, round.stepId);
  return [
    `${state.number}, ${state.subject}`,
    `Pemohon: ${state.applicant}`,
    `SOP ${sop.identity.name} versi ${sop.version}`,
    step ? waiting(step, due) : "Menunggu pengesahan",
    "",
  ];
}
