import type { ComponentChildren } from "preact";

interface RowsProps {
  rows: {
    key: string;
    label: ComponentChildren;
    ink: ComponentChildren;
    value: ComponentChildren;
  }[];
  /** Marks along the foot: a place in percent and its text. */
  axis?: { at: number; text: string }[];
}

/**
 * Bars in rows: text is HTML, so that it wraps and grows, and each track is an SVG with places in
 * percent, so that it has any width. The same marks stand on every track.
 */
export function Rows({ rows, axis = [] }: RowsProps) {
  return (
    <div class="m-rows">
      {rows.map(({ key, label, ink, value }) => (
        <div key={key} class="m-row">
          <div class="m-row-label">{label}</div>
          <svg class="m-track" width="100%" height="24" aria-hidden="true">
            {axis.map(({ at }) => (
              <line key={at} class="m-grid" x1={`${at}%`} x2={`${at}%`} y1="0" y2="24" />
            ))}
            {ink}
          </svg>
          <div class="m-row-value">{value}</div>
        </div>
      ))}
      {axis.length > 0 && (
        <div class="m-row m-axis">
          <div />
          <svg class="m-track" width="100%" height="20" aria-hidden="true">
            {axis.map(({ at, text }) => (
              <text key={at} x={`${at}%`} y="14" text-anchor={anchor(at)}>
                {text}
              </text>
            ))}
          </svg>
          <div />
        </div>
      )}
    </div>
  );
}

const anchor = (at: number) => (at <= 2 ? "start" : at >= 98 ? "end" : "middle");
