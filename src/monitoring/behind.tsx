/** The way from a figure to the cases it counts. */
import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useState } from "preact/hooks";
import type { CaseFacts } from "../core/monitoring/facts.ts";
import { LEAST } from "../core/monitoring/sample.ts";
import type { Tally } from "../core/monitoring/tally.ts";
import { numberInWords } from "../core/words/number.ts";
import { percent } from "../core/words/ratio.ts";
import { dayShortAt } from "../core/words/time.ts";
import { Dialog } from "../ui/Dialog.tsx";

type Show = (title: string, cases: readonly string[]) => void;

const ShowContext = createContext<Show>(() => undefined);

/** Cases listed at once; a long list is opened in pieces. */
const PIECE = 100;

interface ProviderProps {
  /** Every case in the figures, and where it came from when it is not stored here. */
  cases: ReadonlyMap<string, { facts: CaseFacts; from: string | null }>;
  base: string;
  children: ComponentChildren;
}

/** Gives everything inside it the dialog that lists cases. */
export function Behind({ cases, base, children }: ProviderProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  // One function for good: opening a list must not draw every figure of the page anew.
  const show = useCallback<Show>((title, ids) => setShown({ title, ids }), []);
  return (
    <ShowContext.Provider value={show}>
      {children}
      {shown !== null && <Cases {...{ shown, cases, base }} onClose={() => setShown(null)} />}
    </ShowContext.Provider>
  );
}

interface Shown {
  title: string;
  ids: readonly string[];
}

type CasesProps = Omit<ProviderProps, "children"> & { shown: Shown; onClose: () => void };

function Cases({ shown: { title, ids }, cases, base, onClose }: CasesProps) {
  const [length, setLength] = useState(PIECE);
  const rest = ids.length - length;
  return (
    <Dialog id="m-behind" class="m-behind" title={title} onClose={onClose}>
      {(close) => (
        <>
          <p class="ui-quiet">{numberInWords(ids.length)} kasus</p>
          <ul class="m-cases">
            {ids.slice(0, length).map((id) => (
              <li key={id}>
                <CaseLine id={id} found={cases.get(id)} base={base} />
              </li>
            ))}
          </ul>
          <div class="ui-buttons">
            {rest > 0 && (
              <button type="button" class="ui-button" onClick={() => setLength(length + PIECE)}>
                Tampilkan {numberInWords(Math.min(rest, PIECE))} lagi
              </button>
            )}
            <button type="button" class="ui-button" onClick={close}>
              Tutup
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface LineProps {
  id: string;
  found: { facts: CaseFacts; from: string | null } | undefined;
  base: string;
}

function CaseLine({ id, found, base }: LineProps) {
  if (found === undefined) return <>{id}</>;
  const { facts, from } = found;
  const name = `${facts.number}: ${facts.subject}`;
  return (
    <>
      {from === null ? <a href={`${base}kasus/?kasus=${encodeURIComponent(id)}`}>{name}</a> : name}
      <span class="ui-quiet">
        {from === null
          ? `dibuka ${dayShortAt(facts.openedAt)}`
          : `dibuka ${dayShortAt(facts.openedAt)}, dari ${from} (tidak tersimpan di sini)`}
      </span>
    </>
  );
}

/** A number that no case was counted for: a limit of the SOP, a version, a date, a rule. */
export function Given({ children }: { children: ComponentChildren }) {
  return <span data-given>{children}</span>;
}

interface FigureProps {
  /** What is shown: "12", "45 menit". */
  text: string;
  /** What it is of: names it to a screen reader and heads the list. */
  of: string;
  cases: readonly string[];
}

/** A figure that opens the cases behind it; plain text when there are none. */
export function Figure({ text, of, cases }: FigureProps) {
  const show = useContext(ShowContext);
  if (cases.length === 0) return <span class="m-number">{text}</span>;
  return (
    <button
      type="button"
      class="m-count"
      aria-label={`${text} ${of}: lihat kasusnya`}
      onClick={() => show(of, cases)}
    >
      {text}
    </button>
  );
}

/** A count that opens its cases. */
export function Count({ tally, of }: { tally: Tally; of: string }) {
  return <Figure text={numberInWords(tally.count)} of={of} cases={tally.cases} />;
}

/** "7 dari 12 (58%)": both open their cases; no share of too few. */
export function PartOf({ part, whole, of }: { part: Tally; whole: Tally; of: string }) {
  return (
    <>
      <Count tally={part} of={of} /> dari <Count tally={whole} of={`semua: ${of}`} />
      {whole.count >= LEAST && ` (${percent(part.count / whole.count)})`}
    </>
  );
}

/** "Lihat n kasus", for sentences. */
export function SeeCases({ title, cases }: { title: string; cases: readonly string[] }) {
  const show = useContext(ShowContext);
  if (cases.length === 0) return null;
  return (
    <button
      type="button"
      class="ui-link"
      aria-label={`Lihat ${numberInWords(cases.length)} kasus: ${title}`}
      onClick={() => show(title, cases)}
    >
      Lihat {numberInWords(cases.length)} kasus
    </button>
  );
}
