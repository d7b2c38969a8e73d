/** Fewer points for the same line (Ramer, Douglas, Peucker). */

/**
 * @param line x0,y0,x1,y1,…; a lone coordinate at the end is dropped.
 * @param tolerance greatest distance that a left-out point may have from the line.
 */
export function simplified(line: readonly number[], tolerance: number): number[] {
  const count = Math.floor(line.length / 2);
  const keep = new Set([0, count - 1]);
  const ranges: [number, number][] = [[0, count - 1]];
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const [first, last] = range;
    let farthest = -1;
    let most = tolerance;
    for (let i = first + 1; i < last; i++) {
      const away = distance(line, i, first, last);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    ranges.push([first, farthest], [farthest, last]);
  }
  return [...keep].sort((a, b) => a - b).flatMap((i) => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0]);
}

/** Distance of point `i` from the segment between two others. */
function distance(line: readonly number[], i: number, from: number, to: number): number {
  const at = (k: number): [number, number] => [line[2 * k] ?? 0, line[2 * k + 1] ?? 0];
  const [[px, py], [ax, ay], [bx, by]] = [at(i), at(from), at(to)];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
