/**
 * Which side an arrow leaves from. Arrows leave sideways or downwards and enter from above, so that
 * no two can meet head-on at a shape; each side carries one arrow, what is left over shares the
 * bottom.
 */
import type { ChartShape, Port } from "./grid.ts";

/** One arrow to be routed; `isClear` tells that no shape stands between the row and the target. */
export interface Wish {
  from: ChartShape;
  to: ChartShape;
  label: string | null;
  isReturn: boolean;
  isClear: boolean;
}

/** The sides of a shape that no line of its own row takes up. */
export interface OpenSides {
  left: boolean;
  right: boolean;
}

/** @returns true when the arrow can go straight down from the shape's bottom. */
export const isStraightDown = (wish: Wish): boolean =>
  wish.isClear && !wish.isReturn && wish.to.column === wish.from.column;

/** Beside the outermost columns there is room for short words alone. */
const LONG = 6;
const hasLongName = ({ label }: Wish): boolean =>
  (label ?? "").split(/\s+/).some((word) => word.length > LONG);

/**
 * How far from the natural way a port is: 0 is natural, every detour costs. A bottom that does not lead
 * straight down costs more than a side, unless that side looks away from a target further down.
 */
function cost(wish: Wish, port: Port, columns: number): number {
  const { from, to } = wish;
  const inSight = wish.isClear && !wish.isReturn;
  if (port === "bottom") return isStraightDown(wish) ? 0 : inSight ? 3 : wish.isReturn ? 5 : 3.5;
  const step = port === "right" ? 1 : -1;
  const isOutside = from.column + step < 0 || from.column + step >= columns;
  const outside = isOutside ? (hasLongName(wish) ? 4 : 0.5) : 0;
  const ahead = Math.sign(to.column - from.column);
  const detour = inSight ? 0 : 1;
  if (ahead === step) return detour;
  return outside + (ahead === 0 ? 1.5 : wish.isReturn ? 2 : 4);
}

/**
 * @param wishes all arrows that leave one shape.
 * @returns a port for each, in the same order; only "bottom" may be given more than once.
 */
export function assignPorts(
  wishes: Wish[],
  columns: number,
  open: OpenSides = { left: true, right: true },
): Port[] {
  const none = -1;
  const choices = [none, ...wishes.keys()];
  let best: { ports: Port[]; total: number } | null = null;
  for (const right of open.right ? choices : [none]) {
    for (const left of open.left ? choices : [none]) {
      const ports = wishes.map((_, n): Port => {
        if (n === right) return "right";
        return n === left ? "left" : "bottom";
      });
      const total = wishes.reduce(
        (sum, wish, n) => sum + cost(wish, ports[n] ?? "bottom", columns),
        0,
      );
      if (best === null || total < best.total) best = { ports, total };
    }
  }
  return best?.ports ?? [];
}
