/** Cutting drawn strokes at the edge of the sheet: screen, record and paper show what lies on it. */

type Stroke = readonly number[];

/**
 * Cuts what was drawn beyond the sheet away: a stroke that leaves it and returns becomes two.
 * @param strokes each a flat list x0, y0, x1, y1, …
 */
export function onSheet(strokes: readonly Stroke[], width: number, height: number): number[][] {
  return strokes.flatMap((stroke) => pieces(stroke, width, height));
}

function pieces(stroke: Stroke, width: number, height: number): number[][] {
  const [x = Number.NaN, y = Number.NaN] = stroke;
  if (stroke.length === 2) return x >= 0 && x <= width && y >= 0 && y <= height ? [[x, y]] : [];
  const cut: number[][] = [];
  let goesOn = false;
  for (let i = 0; i + 3 < stroke.length; i += 2) {
    const line = stroke.slice(i, i + 4);
    const inside = clipped(line, width, height);
    if (inside === null) {
      goesOn = false;
      continue;
    }
    const { points, leaves, enters } = inside;
    const last = cut.at(-1);
    if (goesOn && !enters && last) last.push(...points.slice(2));
    else cut.push(points);
    goesOn = !leaves;
  }
  return cut;
}

/** The part of a line within the sheet (Liang and Barsky), or null; whether it comes in, and goes out. */
function clipped([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: Stroke, width: number, height: number) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [slope, room] of [
    [-dx, x0],
    [dx, width - x0],
    [-dy, y0],
    [dy, height - y0],
  ] as const) {
    if (slope === 0 && room < 0) return null;
    const at = slope === 0 ? Number.NaN : room / slope;
    if (slope < 0) from = Math.max(from, at);
    if (slope > 0) to = Math.min(to, at);
  }
  if (from > to) return null;
  // A sum of fractions may lie a hair beyond the edge, and cutting again would then lose a line along it.
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const at = (share: number) => [within(x0 + share * dx, width), within(y0 + share * dy, height)];
  return { points: [...at(from), ...at(to)], enters: from > 0, leaves: to < 1 };
}
