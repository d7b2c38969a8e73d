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
      <details class="m-details">
        <summary>Tabel: {title}</summary>
        {table}
      </details>
    </section>
  );
}

interface TableProps {
  caption: string;
  head: string[];
  rows: { key: string; cells: ComponentChildren[] }[];
}

/** A table whose first column names the row; it scrolls by itself on a narrow screen. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="m-table" aria-label={`Tabel: ${caption}`} tabIndex={0}>
      <table>
        <caption class="m-sr">{caption}</caption>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
