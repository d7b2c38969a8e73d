/** `undefined` until the page was asked; null where it names no English words. */
let english: RegExp | null | undefined;

/** The words lie with the page, so that pages without them carry nothing for it. */
function namedByPage(): RegExp | null {
  const words = document.querySelector<HTMLElement>("[data-english]")?.dataset.english;
  return words ? new RegExp(`\\b(${words})\\b`, "i") : null;
}

interface ProseProps {
  text: string;
  /** How each part is set, such as with hyphens where its place is narrow. */
  set?: (part: string) => string;
}

/** Indonesian text, its English words marked so that a screen reader pronounces them. */
export function Prose({ text, set = (part) => part }: ProseProps) {
  if (english === undefined) english = namedByPage();
  const parts = english ? text.split(english) : [];
  if (parts.length < 2) return <>{set(text)}</>;
  // One element, so that it stays one piece where its parent lays out pieces.
  return (
    <span>
      {parts.map((part, n) => (n % 2 > 0 ? <span lang="en">{set(part)}</span> : set(part)))}
    </span>
  );
}
