import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Prose } from "./Prose.tsx";

const SAID = "kasus:said";

/** Says a sentence to screen readers through the page's one live region. */
export const announce = (text: string) => dispatchEvent(new CustomEvent(SAID, { detail: text }));

export function LiveRegion() {
  const [said, setSaid] = useState({ text: "", times: 0 });
  useEffect(() => {
    const hear = (event: Event) =>
      setSaid(({ times }) => ({ text: String((event as CustomEvent).detail), times: times + 1 }));
    addEventListener(SAID, hear);
    return () => removeEventListener(SAID, hear);
  }, []);
  return (
    <div class="ui-sr" role="status" data-voice={SAID}>
      {/* New each time: a sentence that repeats is said again. */}
      <span key={said.times}>{said.text}</span>
    </div>
  );
}

/** False until the first screen of this page load is shown. */
let started = false;

/** What the tab's title begins with while it is shown: the number of a case. */
let about = "";

/** Says what the screens to come are about; "" when they are about nothing in particular. */
export const setAbout = (text: string) => {
  about = text && `${text} · `;
};

/** A screen's heading. It takes the focus when the screen appears, but not on the page's first paint. */
export function ScreenHeading({ text, level = 2 }: { text: string; level?: 2 | 3 }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // With the screen itself, not some time after it: a field that is asked for has the last word.
  useLayoutEffect(() => {
    if (started) heading.current?.focus();
    started = true;
    document.title = `${about}${text} | SOP Kaltim`;
  }, [text]);
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <Tag ref={heading} tabIndex={-1} class="ui-heading">
      <Prose text={text} />
    </Tag>
  );
}
