import type { Tone, Verdict } from "./verdicts.ts";

/** Each verdict has an official symbol, each tone a sign of its own: colour is never alone. */
const SHAPES: Record<Verdict["of"], string> = {
  Catatan: "M17 2h18a16 16 0 0 1 0 32H17A16 16 0 0 1 17 2Z",
  Halaman: "M26 0 52 18 26 36 0 18Z",
  "Tanda tangan elektronik": "M1 2h50v32H1Z",
};

const SIGNS: Record<Tone, string> = {
  good: "m18 18.5 6 6 11-12",
  bad: "M18 14.5h16m-16 7h16m-4-13-8 19",
  open: "M18 18h16",
};

export function VerdictCard({ verdict }: { verdict: Verdict }) {
  const { of, tone, title, text, list, not } = verdict;
  return (
    <section class={`v-verdict v-${tone}`} aria-label={of}>
      <svg class="v-mark" viewBox="0 0 52 36" aria-hidden="true">
        <path d={SHAPES[of]} />
        <path class="v-sign" d={SIGNS[tone]} />
      </svg>
      <div class="ui-stack">
        <h3>
          {title} <small>{of}</small>
        </h3>
        {text.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {list.length > 0 && (
          <ul class="ui-list">
            {list.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        <p class="ui-quiet">{not}</p>
      </div>
    </section>
  );
}
