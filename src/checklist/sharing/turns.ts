/** Tells with a notice of the system that a turn came: from colleagues, while the site is open, where that is switched on. */
import type { Desk } from "../../browser/sharing/desk.ts";
import type { KeptSharing } from "../../browser/sharing/kept.ts";
import type { Workplace } from "../../browser/workplace.ts";
import { changedSince, type HeardOf, type Known, turnsIn } from "../../core/case/desk/turn.ts";
import type { CaseSummary } from "../../core/case/view/summary.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { caseAt, LIST } from "../address.ts";
import { navigate } from "../navigation.tsx";

type Watched = Pick<Workplace, "session" | "settings" | "me">;

interface Office {
  desk: Desk;
  kept: KeptSharing;
}

/** Watches the list for as long as notices are wanted, in the tab that reads the office's stream. */
export function watchTurns({ session, settings, me }: Watched, { desk, kept }: Office): void {
  let wanted = false;
  let known: Known | null = null;
  let looking = Promise.resolve();
  const heardOf = async (keys: readonly string[]) => {
    const heard = new Map<string, HeardOf>();
    const member = (await kept.desk())?.member;
    for (const key of keys) {
      const one = await kept.case(tokenOf(key));
      if (one === null || one.left) continue;
      const { voices } = one.line;
      heard.set(key, { length: voices.length, own: voices.at(-1)?.by === member });
    }
    return heard;
  };
  const look = async () => {
    if (!wanted) return;
    const listed = await session.list();
    const now: Known = new Map(
      listed.flatMap(({ key, summary }) => (summary ? [[key, summary]] : [])),
    );
    known ??= now;
    // While there is more to read nothing is told: a day away comes as one notice.
    if (desk.status.kind !== "here") return;
    const found = turnsIn(known, now, await heardOf(changedSince(known, now)), me.read());
    known = found.known;
    tell(found.came.flatMap((key) => now.get(key) ?? []));
  };
  const soon = () => {
    looking = looking.then(look).catch(() => undefined);
  };
  const want = ({ notify }: { notify: boolean }) => {
    wanted = notify;
    if (!wanted) known = null;
    soon();
  };
  settings.subscribe(want);
  settings.read().then(want, () => undefined);
  // A case is told of when it is read and kept, and the list follows in its own time.
  desk.subscribe((token) => {
    if (token === null && desk.status.kind === "here") soon();
  });
  session.subscribe(({ type }) => {
    if (type === "list") soon();
  });
}

/** One notice, however many came at once: after a day away nobody reads forty. */
function tell(cases: readonly CaseSummary[]): void {
  const [first] = cases;
  if (first === undefined) return;
  const { caseId, number, subject, current } = first;
  const one = cases.length === 1;
  const title = one ? `${number} ${subject}` : `${cases.length} kasus menunggu Anda`;
  const step = current ? `Giliran Anda: langkah ${current.number}, ${current.activity}` : null;
  try {
    const notice = new Notification(title, {
      body: (one && step) || "Giliran beralih kepada Anda.",
      tag: `sop-kaltim:${one ? caseId : ""}:giliran`,
    });
    notice.onclick = () => {
      focus();
      navigate(one ? caseAt(caseId) : LIST);
    };
  } catch {
    // Some phones show notices of service workers only; the list says it all the same.
  }
}
