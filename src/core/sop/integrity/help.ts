/** The manual of a definition, read from its JSON Schema: what belongs where. */
import type { Path } from "./fault.ts";

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/** A JSON Schema with descriptions. */
export type Help = object;

/** The fields an editor may write at a place; a choice of forms counts each of them. */
function inside(nodes: readonly Node[], key: string | number): Node[] {
  const forms = nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);
  return forms.flatMap(
    ({ items, properties }) => (typeof key === "number" ? items : properties?.[key]) ?? [],
  );
}

const nodesAt = (help: Help, path: Path): Node[] =>
  path.reduce<Node[]>((found, key) => inside(found, key), [help as Node]);

/** @returns what the manual says of this place. */
export function helpAt(help: Help, path: Path): string {
  const words = nodesAt(help, path).find(({ description }) => description !== undefined);
  return words?.description ?? "Bandingkan dengan berkas lain pada tempat yang sama.";
}

/** @returns the names of the fields that may stand at this place. */
export const fieldsAt = (help: Help, path: Path): string[] =>
  nodesAt(help, path)
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap(({ properties }) => Object.keys(properties ?? {}));
