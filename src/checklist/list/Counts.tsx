import type { DeskQuery } from "../../core/case/desk/query.ts";
import { numberInWords } from "../../core/words/number.ts";
import { Link } from "../navigation.tsx";

interface Count {
  /** What is shown when it is pressed. */
  to: DeskQuery;
  label: string;
  count: number;
  on: boolean;
  late?: boolean;
}

interface CountsProps {
  class: string;
  label?: string;
  counts: readonly Count[];
}

/** Counts in a line, each the way to what it counts. */
export const Counts = ({ class: className, label, counts }: CountsProps) => (
  <ul class={className} aria-label={label}>
    {counts.map(({ to, label: text, count, on, late }) => (
      <li key={text} class={late ? "k-late" : undefined}>
        <Link to={{ at: "list", query: to }} current={on}>
          {text} <span>{numberInWords(count)}</span>
        </Link>
      </li>
    ))}
  </ul>
);
