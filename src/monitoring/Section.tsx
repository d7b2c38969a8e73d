import type { ComponentChildren } from "preact";

interface SectionProps {
  id: string;
  title: string;
  /** What is shown and how it is counted, in a sentence or two. */
  lead: ComponentChildren;
  chart: ComponentChildren;
  table: ComponentChildren;
}

/** A chart with its words before it and its table behind it. */
export function Section({ id, title, lead, chart, table }: SectionProps) {
  return (
    <section class="m-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="m-lead">{lead}</p>
      <figure aria-labelledby={id}>{chart}</figure>
      <details class="ui-details">
        <summary>Tabel: {title}</summary>
        {table}
      </details>
    </section>
  );
}
