/** How many cases of this device ask for something: fetched where there may be some. */
import { linesOf } from "../../core/case/desk/line.ts";
import { isMine, isSomeone } from "../../core/case/desk/me.ts";
import { numberInWords } from "../../core/words/number.ts";
import { STATUS_WORDS, STEP_WORDS } from "../../core/words/status.ts";
import { openWorkplace } from "../workplace.ts";

/** @param place is filled in; it bears the working calendar and the path that the site is served under. */
export async function tellOwnCases(place: HTMLElement): Promise<void> {
  const { calendar = "", home = "" } = place.dataset;
  const { session, me, clock, awaited } = openWorkplace();
  const who = me.read();
  const lines = linesOf(await session.list(), clock(), JSON.parse(calendar), awaited());
  const open = lines.filter(
    (line) => line.summary.turn.length > 0 && (!isSomeone(who) || isMine(line, who)),
  );
  if (open.length === 0) return;
  const view = isSomeone(who) ? "saya" : "jalan";
  const pressing = [
    { status: "terlambat", word: "terlambat", count: open.filter(({ late }) => late).length },
    {
      status: "dikembalikan",
      word: STEP_WORDS.returned,
      count: open.filter(({ summary }) => summary.current?.returned).length,
    },
  ].filter(({ count }) => count > 0);
  const all = { status: "", word: STATUS_WORDS.running, count: open.length };
  const ways = (pressing.length > 0 ? pressing : [all]).map(({ status, word, count }) => {
    const link = document.createElement("a");
    link.href = `${home}kasus/?${new URLSearchParams({ lihat: view, ...(status && { keadaan: status }) })}`;
    link.textContent = `${numberInWords(count)} ${word.toLowerCase()}`;
    return link;
  });
  place.replaceChildren(
    "Kasus Anda:",
    " ",
    ...ways.flatMap((way, n) => (n > 0 ? [", ", way] : [way])),
  );
}
