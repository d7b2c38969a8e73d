import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "./live.tsx";

interface SpokenProps {
  class?: string;
  children: ComponentChildren;
}

/** What stands here is also said, as soon as it changes: by the page's one voice, not by a second one. */
export function Spoken({ class: className, children }: SpokenProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = useRef("");
  const had = useRef("");
  useEffect(() => {
    const has = box.current?.textContent ?? "";
    // To ask how it reads lays out the whole page, at each act beside it.
    if (has === had.current) return;
    had.current = has;
    // biome-ignore lint/performance/useDomNodeTextContent: as it is read; `textContent` runs one line into the next.
    const text = box.current?.innerText ?? "";
    if (text !== "" && text !== said.current) announce(text);
    said.current = text;
  });
  return (
    <div class={className} ref={box}>
      {children}
    </div>
  );
}
