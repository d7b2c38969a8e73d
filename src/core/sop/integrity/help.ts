/** The manual of a definition, read from its JSON Schema: what belongs where. */
import { paragraph } from "../../words/paragraph.ts";
import type { Path } from "./fault.ts";

interface Node {
  description?: string;
  type?: string;
  enum?: string[];
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/** A JSON Schema with descriptions. */
export type Help = object;

const formsOf = (node: Node): Node[] => [node, ...(node.anyOf ?? []).flatMap(formsOf)];

/** The fields an editor may write at a place; a choice of forms counts each of them. */
const inside = (nodes: readonly Node[], key: string | number): Node[] =>
  nodes
    .flatMap(formsOf)
    .flatMap(
      ({ items, properties }) => (typeof key === "number" ? items : properties?.[key]) ?? [],
    );

const nodesAt = (help: Help, path: Path): Node[] =>
  path.reduce<Node[]>((found, key) => inside(found, key), [help as Node]);

/** @returns what the manual says of this place, or of the list it is an entry of, with the values allowed. */
export function helpAt(help: Help, path: Path): string {
  const nodes = nodesAt(help, path);
  const words = nodes.find(({ description }) => description !== undefined)?.description;
  if (words === undefined && typeof path.at(-1) === "number")
    return helpAt(help, path.slice(0, -1));
  const allowed = nodes.flatMap(formsOf).flatMap((node) => node.enum ?? []);
  return paragraph(
    words ?? "Bandingkan dengan berkas lain pada tempat yang sama.",
    allowed.length > 0 && `Pilih salah satu: ${allowed.join(", ")}.`,
  );
}

/** @returns the names of the fields that may stand at this place. */
export const fieldsAt = (help: Help, path: Path): string[] =>
  nodesAt(help, path)
    .flatMap(formsOf)
    .flatMap(({ properties }) => Object.keys(properties ?? {}));

/** @returns the names of the fields of each entry of a list; none where no list of objects stands. */
export const entryFields = (help: Help, list: Path): string[] => fieldsAt(help, [...list, 0]);

/** @returns true for a list of plain texts. */
export const holdsTexts = (help: Help, list: Path): boolean =>
  nodesAt(help, [...list, 0]).some(({ type }) => type === "string");
