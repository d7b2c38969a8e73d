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
  useEffect(() => {
    const text = box.current?.textContent ?? "";
    // To ask how it reads lays out the whole page: only for what is new, not at each act beside it.
    if (text === said.current) return;
    said.current = text;
    // biome-ignore lint/performance/useDomNodeTextContent: as it is read; `textContent` runs one line into the next.
    if (text !== "") announce(box.current?.innerText ?? "");
  });
  return (
    <div class={className} ref={box}>
      {children}
    </div>
  );
}
