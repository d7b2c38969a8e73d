/** Whether a JSON Schema is a manual: each field says what belongs there. */
interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/** @returns the paths of the fields that say nothing to the editor. */
export function undocumented(node: Node, path: string): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const here = `${path}.${name}`;
    return [...(field.description ? [] : [here]), ...undocumented(field, here)];
  });
  return [
    ...own,
    ...(node.items ? undocumented(node.items, `${path}[]`) : []),
    ...(node.anyOf ?? []).flatMap((each) => undocumented(each, path)),
  ];
}
