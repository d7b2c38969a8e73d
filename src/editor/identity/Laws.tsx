import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { citedIn, REGULATION_STATUS } from "../../core/sop/citation.ts";
import type { Site } from "../tools.ts";
import { Lines } from "./Lines.tsx";

interface LawsProps {
  draft: Draft;
  desk: Desk;
  site: Site;
}

/** Laws as the office cites them; what the site knows of each is said below at once. */
export function Laws({ draft, desk, site }: LawsProps) {
  const { legalBasis } = draft;
  const change = (lines: string[]) =>
    desk.act({
      kind: "around",
      change: {
        legalBasis: lines.map((citation) => {
          const same = legalBasis.find((one) => one.citation === citation);
          return same ?? { citation, regulation: citedIn(citation, site.laws)?.id ?? null };
        }),
      },
    });
  const told = legalBasis.filter(({ citation }) => citation.trim() !== "");
  return (
    <>
      <Lines
        id="s-hukum"
        label="Dasar hukum"
        value={legalBasis.map(({ citation }) => citation)}
        onLines={change}
      />
      {told.length > 0 && (
        <ul class="s-laws" aria-label="Status dasar hukum">
          {told.map(({ citation, regulation }, n) => (
            <Known key={n} citation={citation} id={regulation} site={site} />
          ))}
        </ul>
      )}
    </>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function Known({ citation, id, site }: { citation: string; id: string | null; site: Site }) {
  const law = site.laws.find((one) => one.id === id);
  if (law === undefined) {
    return (
      <li class="ui-quiet">
        {shortened(citation)}: belum dikenal situs ini, statusnya tidak diketahui.
      </li>
    );
  }
  const isGone = law.status === "dicabut" || law.status === "diubah";
  return (
    <li>
      <a href={`${site.base}dasar-hukum/${law.id}/`}>{law.short}</a>:{" "}
      <span class={isGone ? "s-law-gone" : undefined}>{REGULATION_STATUS[law.status]}</span>
    </li>
  );
}
