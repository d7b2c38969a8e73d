/** Pages as the record draws them, their lines as bars, with the place in question marked. */
import type { Place } from "./places.ts";

export function PageSketches({ places }: { places: readonly Place[] }) {
  const pages = [...new Set(places.map(({ page }) => page))];
  return (
    <div class="v-sketches">
      {pages.map((page) => (
        <PageSketch key={page} places={places.filter((one) => one.page === page)} />
      ))}
    </div>
  );
}

function PageSketch({ places }: { places: readonly Place[] }) {
  const [first] = places;
  if (first === undefined) return null;
  const { width, height, lines } = first.sketch;
  const label = `Halaman ${first.page + 1}`;
  return (
    <figure>
      {/* What it shows is told in the list above. */}
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect class="v-sheet" width={width} height={height} />
        {lines.map(({ x, y, w, h }, i) => (
          <rect key={i} class="v-line" x={x} y={y + h / 4} width={w} height={h / 2} />
        ))}
        {places.map(({ at }, i) => (
          <rect key={i} class="v-spot" x={at.x} y={at.y} width={at.w} height={at.h} />
        ))}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
