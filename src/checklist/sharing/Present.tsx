import { useEffect, useState } from "preact/hooks";
import { membersOf } from "../../core/office/members.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import type { SharedOffice } from "./open-office.ts";
import { presentText } from "./words.ts";

interface PresentProps {
  office: SharedOffice;
  /** Of a case that is shared. */
  caseKey: string;
}

/** Who else looks at the case now, in a line that is there anyway: nothing moves under a hand. Said and heard only while this page itself is looked at. */
export function Present({ office: { presence, kept }, caseKey }: PresentProps) {
  const [text, setText] = useState("");
  useEffect(() => {
    let turn = 0;
    const tell = (present: readonly string[]) => {
      turn += 1;
      const mine = turn;
      if (present.length === 0) return setText("");
      kept.desk().then(
        (desk) => mine === turn && setText(presentText(membersOf(desk?.members), present)),
        () => undefined,
      );
    };
    let leave: (() => void) | null = null;
    const goes = () => {
      leave?.();
      leave = null;
    };
    const look = () => {
      if (document.visibilityState === "visible") leave ??= presence.enters(tokenOf(caseKey), tell);
      else goes();
    };
    look();
    const over = new AbortController();
    document.addEventListener("visibilitychange", look, over);
    // A page that is left for another says goodbye too; out of the browser's cache it is there again.
    addEventListener("pagehide", goes, over);
    addEventListener("pageshow", look, over);
    return () => {
      over.abort();
      goes();
      turn += 1;
    };
  }, [presence, kept, caseKey]);
  return text === "" ? null : <span class="ui-quiet">{text}</span>;
}
