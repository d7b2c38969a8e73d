let english: RegExp | null = null;

/** Says which words are English in all that is shown from now on; each is found in any case. */
export const setEnglish = (words: readonly string[]) => {
  english = words.length > 0 ? new RegExp(`\\b(${words.join("|")})\\b`, "i") : null;
};

/** Indonesian text, its English words marked so that a screen reader pronounces them. */
export function Prose({ text }: { text: string }) {
  const parts = english ? text.split(english) : [];
  if (parts.length < 2) return <>{text}</>;
  // One element, so that it stays one piece where its parent lays out pieces.
  return <span>{parts.map((part, n) => (n % 2 > 0 ? <span lang="en">{part}</span> : part))}</span>;
}
