let english: RegExp | null = null;

/** Says which words are English in all that is shown from now on; each is found in any case. */
export const setEnglish = (words: readonly string[]) => {
  english = words.length > 0 ? new RegExp(`\\b(${words.join("|")})\\b`, "i") : null;
};

/** Indonesian text, its English words marked so that a screen reader pronounces them. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {english
      ? text.split(english).map((part, n) => (n % 2 > 0 ? <span lang="en">{part}</span> : part))
      : text}
  </>
);
