/** `undefined` until the page was asked; null where it names no English words. */
let english: RegExp | null | undefined;

/** The words lie with the page, so that screens without this carry nothing for it. */
function namedByPage(): RegExp | null {
  const words = document.querySelector<HTMLElement>("[data-english]")?.dataset.english;
  return words ? new RegExp(`\\b(${words})\\b`, "i") : null;
}

/** Indonesian text, its English words marked so that a screen reader pronounces them. */
export function Prose({ text }: { text: string }) {
  if (english === undefined) english = namedByPage();
  const parts = english ? text.split(english) : [];
  if (parts.length < 2) return <>{text}</>;
  // One element, so that it stays one piece where its parent lays out pieces.
  return <span>{parts.map((part, n) => (n % 2 > 0 ? <span lang="en">{part}</span> : part))}</span>;
}
