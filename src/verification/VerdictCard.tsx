import { type SymbolName, symbolPath } from "../core/chart/symbols.ts";
import { Terms } from "../ui/Terms.tsx";
import { Beside } from "./Beside.tsx";
import type { Part, Tone, Verdict } from "./judgement.ts";
import { PageSketches } from "./PageSketches.tsx";

/** Each verdict has an official symbol, each tone a sign of its own: colour is never alone. */
const SYMBOLS: Record<Verdict["of"], SymbolName> = {
  Catatan: "capsule",
  Halaman: "diamond",
  "Tanda tangan elektronik": "box",
};
const SIZE = { w: 25, h: 17 };

const SIGNS: Record<Tone, string> = {
  good: "m-8 .5 6 6 11-12",
  bad: "M-8-3.5H8m-16 7H8m-4-13-8 19",
  open: "M-8 0H8",
};

/** @param props.name whose verdict it is: several files stand on one page. */
export function VerdictCard({ verdict, name }: { verdict: Verdict; name: string }) {
  const { of, tone, title, text, list, parts, places = [], sides, not } = verdict;
  return (
    <section class={`v-verdict v-${tone}`} aria-label={`${of}: ${name}`}>
      <svg class="v-mark" viewBox="-26 -18 52 36" aria-hidden="true">
        <path d={symbolPath(SYMBOLS[of], SIZE)} />
        <path class="v-sign" d={SIGNS[tone]} />
      </svg>
      <div class="ui-stack">
        <h3>
          {title} <small>{of}</small>
        </h3>
        {text.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <Remarks list={list} />
        {places.length > 0 && <PageSketches places={places} />}
        {sides && sides.pages.length > 0 && <Beside sides={sides} places={places} />}
        {parts.map((part, i) => (
          <PartCard key={i} part={part} />
        ))}
        <p class="ui-quiet">{not}</p>
      </div>
    </section>
  );
}

/** Its tone stands as a word too: the sign above is that of the worst. */
const TONE_WORDS: Record<Tone, string> = { good: "Cocok", bad: "Tidak cocok", open: "Belum pasti" };

function PartCard({ part: { tone, title, facts, list } }: { part: Part }) {
  return (
    <div class={`v-part v-${tone}`}>
      <h4>
        {title} <small>{TONE_WORDS[tone]}</small>
      </h4>
      <Terms terms={facts} />
      <Remarks list={list} />
    </div>
  );
}

function Remarks({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <ul class="ui-list">
      {list.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
