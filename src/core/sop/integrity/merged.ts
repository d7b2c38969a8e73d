/** A list whose heading line is gone: its entries are read as more entries of the list above it. */
import type { Fault, Path } from "./fault.ts";
import { entryFields, fieldsAt, holdsTexts } from "./help.ts";
import { place, plain, valueAt } from "./place.ts";
import type { Refused } from "./refused.ts";

interface Swallowed {
  list: Path;
  field: string;
  items: number[];
}

/** The list, absent beside this one, to which the entry would belong. */
function homeOf(item: unknown, list: Path, { source, help }: Refused): string | undefined {
  const parent = list.slice(0, -1);
  const present = Object.keys(valueAt(source.data, parent) ?? {});
  const absent = fieldsAt(help, parent).filter((field) => !present.includes(field));
  if (typeof item === "string") return absent.find((field) => holdsTexts(help, [...parent, field]));
  if (typeof item !== "object" || item === null) return undefined;
  const sizes = absent.flatMap((field) => {
    const fields = entryFields(help, [...parent, field]);
    const fits = Object.keys(item).every((key) => fields.includes(key));
    return fits && fields.length > 0 ? { field, size: fields.length } : [];
  });
  return sizes.toSorted((a, b) => a.size - b.size)[0]?.field;
}

function swallowed(refused: Refused): Swallowed[] {
  const found = new Map<string, Swallowed>();
  for (const { code, path } of refused.left()) {
    const at = plain(path);
    const item = at.at(-1);
    if (!["unrecognized_keys", "invalid_type"].includes(code) || typeof item !== "number") continue;
    const list = at.slice(0, -1);
    const field = homeOf(valueAt(refused.source.data, at), list, refused);
    if (field === undefined) continue;
    const key = [...list, field].join();
    const { items } = found.get(key) ?? { items: [] };
    found.set(key, { list, field, items: [...items, item] });
  }
  return [...found.values()];
}

/** @returns a fault for each heading line that is gone; what follows from it is told with it. */
export const mergedLists = (refused: Refused): Fault[] =>
  swallowed(refused).map(({ list, field, items }): Fault => {
    for (const item of items) refused.tellBelow([...list, item]);
    refused.tellBelow([...list.slice(0, -1), field]);
    const numbers = items.map((item) => item + 1);
    const [first = 1, last = first] = [Math.min(...numbers), Math.max(...numbers)];
    const which = first === last ? `ke-${first}` : `ke-${first} sampai ke-${last}`;
    return {
      path: [...list, first - 1],
      where: place(list, refused.source.data),
      what: `Butir ${which} terbaca sebagai lanjutan daftar ini, padahal milik \`${field}\`.`,
      remedy: `Tulis \`${field}:\` pada baris sendiri di atas butir itu.`,
    };
  });
