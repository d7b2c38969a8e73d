/** Reminds while the site is open: a count before the tab's title and on the app, a notice when a time is up. */
import { awaited } from "../../browser/kept/given.ts";
import type { Settings } from "../../browser/kept/settings.ts";
import { linesOf } from "../../core/case/desk/line.ts";
import { type Deadline, fallenDue, pressing, remindedOf } from "../../core/case/desk/reminders.ts";
import { LATE_WORDS } from "../../core/words/status.ts";
import { caseAt } from "../address.ts";
import { navigate } from "../navigation.tsx";
import type { Tools } from "../workplace.ts";

const MINUTE = 60_000;
const COUNT = /^\(\d+\) /;

let stop = () => {};

/** Begins to remind; a page that reminds already goes on with these. What is switched off is heard of here. */
export function remind(tools: Tools): void {
  stop();
  const watched = watch(tools);
  const leave = tools.settings.subscribe(watched.want);
  tools.settings.read().then(watched.want, () => undefined);
  stop = () => {
    leave();
    watched.end();
  };
}

/** Looks with each minute and with each change of the list or of whose desk it is. */
function watch({ session, calendar, now, me }: Tools) {
  let wanted = { count: false, notify: false };
  let seen = now();
  let shown = 0;
  const title = () => {
    const bare = document.title.replace(COUNT, "");
    const next = shown > 0 ? `(${shown}) ${bare}` : bare;
    if (document.title !== next) document.title = next;
  };
  const look = async () => {
    const entries = await session.list().catch(() => null);
    if (entries === null) return;
    const at = now();
    const own = remindedOf(linesOf(entries, at, calendar, awaited()), me.read());
    show(wanted.count ? pressing(own, at) : 0);
    for (const { key, summary } of wanted.notify ? own : []) {
      for (const due of fallenDue([summary], seen, at, calendar)) notify(key, due);
    }
    seen = at;
  };
  const show = (count: number) => {
    shown = count;
    title();
    badge(count);
  };
  // Every screen writes the title anew.
  const titles = new MutationObserver(title);
  titles.observe(document.head, { subtree: true, childList: true, characterData: true });
  const timer = setInterval(look, MINUTE);
  const leave = session.subscribe(({ type }) => {
    if (type === "list") look();
  });
  const leaveMe = me.subscribe(look);
  return {
    want: ({ count, notify: told }: Settings) => {
      wanted = { count, notify: told };
      look();
    },
    end: () => {
      titles.disconnect();
      clearInterval(timer);
      leave();
      leaveMe();
      show(0);
    },
  };
}

/** The installed app's icon, where the system shows a number there. */
function badge(count: number): void {
  const done = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  done?.catch(() => undefined);
}

/** One notice for a case, however many tabs are open: a later one of the same tag takes its place. */
function notify(key: string, { of, summary }: Deadline): void {
  const { number, subject, current } = summary;
  const late = LATE_WORDS[of];
  const body =
    of === "step" && current ? `${late}: langkah ${current.number}, ${current.actor}` : late;
  try {
    const notice = new Notification(`${number} ${subject}`, {
      body,
      tag: `sop-kaltim:${key}:${of}`,
    });
    notice.onclick = () => {
      focus();
      navigate(caseAt(key));
    };
  } catch {
    // Some phones show notices of service workers only; the count stays.
  }
}
