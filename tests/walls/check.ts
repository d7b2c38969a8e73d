/** Reads files against the table. */
import { importsOf } from "./imports.ts";
import { PACKAGES, ROOMS } from "./table.ts";

/** Text of every file, by its path from the project's root. */
export type Files = ReadonlyMap<string, string>;

const lies = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** @returns the name of the room that a path belongs to. */
export function roomOf(path: string): string | undefined {
  const around = ROOMS.map(({ room }) => room).filter((room) => lies(path, room));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** @returns the rooms that a room may import from, by name. */
export function usesOf(room: string): string[] {
  const { uses } = ROOMS.find((row) => row.room === room) ?? { uses: [] };
  return uses.flatMap((use) =>
    use.endsWith("/**")
      ? ROOMS.map((row) => row.room).filter((name) => name.startsWith(use.slice(0, -2)))
      : [use],
  );
}

const mayHold = (path: string, name: string): boolean => {
  const row = Object.keys(PACKAGES).find((key) =>
    key.endsWith(":*") ? name.startsWith(key.slice(0, -1)) : key === name,
  );
  return row !== undefined && (PACKAGES[row] ?? []).some((place) => lies(path, place));
};

const isFile = (name: string) => name.includes("/") && !name.startsWith("@") && !name.includes(":");

/** @returns one sentence for each import that goes through a wall. */
export function faults(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} lies in no room: name its folder in the table`];
    return importsOf(path, text).flatMap((target) => {
      if (!isFile(target)) return mayHold(path, target) ? [] : [`${path} may not import ${target}`];
      const other = roomOf(target);
      if (other === undefined) return [`${path} imports ${target}, which lies in no room`];
      const open = other === room || usesOf(room).includes(other);
      return open ? [] : [`${path} may not import ${target}: ${room} does not use ${other}`];
    });
  });
}

/** @returns each circle, as the names that stand on it; names are whatever `edges` leads between. */
export function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (name: string): void => {
    const before = way.indexOf(name);
    if (before >= 0) {
      found.push(way.slice(before));
      return;
    }
    if (done.has(name)) return;
    way.push(name);
    for (const next of edges.get(name) ?? []) if (next !== name) walk(next);
    way.pop();
    done.add(name);
  };
  for (const name of edges.keys()) walk(name);
  return found;
}
