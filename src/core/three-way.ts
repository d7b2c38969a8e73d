/**
 * Two people change copies of the same plain data: what either changed is kept. Where both changed one
 * value, mine stands, because I am the one who is writing now.
 */
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Two kinds of a thing, e.g. a drawn mark and one left for paper, are no two states of one thing. */
const areFields = (all: readonly unknown[]): all is Fields[] =>
  all.every(isFields) && new Set(all.map(({ kind }) => kind)).size === 1;

const areRows = (all: readonly unknown[]): all is Fields[][] =>
  all.every((value) => Array.isArray(value) && value.every(isFields)) &&
  new Set(all.map((value) => (value as unknown[]).length)).size === 1;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * @param base what both began with. @param mine what I have now. @param theirs what lies there now.
 * @returns theirs with my changes in it; rows of equal number are merged one by one.
 */
export function threeWay<T>(base: unknown, mine: T, theirs: unknown): T {
  if (isSame(base, mine)) return theirs as T;
  const all = [base, mine, theirs];
  if (areFields(all)) return fields(all) as T;
  if (areRows(all)) {
    const [was = [], now = [], there = []] = all;
    return now.map((row, i) => threeWay(was[i], row, there[i])) as T;
  }
  return mine;
}

function fields([base = {}, mine = {}, theirs = {}]: Fields[]): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  // Its own: every object has a `toString` and the like.
  const of = (side: Fields, key: string) => (Object.hasOwn(side, key) ? side[key] : undefined);
  const merged = [...keys].map((key) => [
    key,
    threeWay(of(base, key), of(mine, key), of(theirs, key)),
  ]);
  // A field that one of them took away, and the other left alone, is undefined.
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}
