/** The head of the fifth symbol, the arrow: half its width, and its length along the arrow. */
export interface HeadSize {
  half: number;
  length: number;
}

export type HeadDirection = "down" | "left" | "right";

/** @returns the triangle of an arrow's head, its point at 0,0: x0, y0, x1, y1, x2, y2. */
export function headPolygon({ half, length }: HeadSize, to: HeadDirection): number[] {
  if (to === "down") return [0, 0, -half, -length, half, -length];
  const back = to === "right" ? -length : length;
  return [0, 0, back, -half, back, half];
}

/** @returns the same triangle as SVG path data. */
export function headPath(size: HeadSize, to: HeadDirection = "down"): string {
  const [, , x1, y1, x2, y2] = headPolygon(size, to);
  return `M0 0L${x1} ${y1} ${x2} ${y2}Z`;
}
