import type { DeskQuery } from "../../core/case/desk/query.ts";
import { Field } from "../../ui/Field.tsx";

interface FinderProps {
  query: DeskQuery;
  onQuery: (query: DeskQuery) => void;
  /** Whether the filters are unfolded. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** The search, and behind one press every other filter and the order. On a phone the search is there too. */
export function Finder({ query, onQuery, open, onOpen }: FinderProps) {
  const isOpen = open || query.search !== "";
  return (
    <search class={isOpen ? "k-finder k-finder-open" : "k-finder"}>
      <Field
        id="k-cari"
        label="Cari kasus"
        type="search"
        value={query.search}
        onValue={(search) => onQuery({ ...query, search })}
      />
      <button
        type="button"
        class="ui-button ui-button-small"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <span>
          Saring<span class="k-more"> dan urutkan</span>
        </span>
      </button>
    </search>
  );
}
