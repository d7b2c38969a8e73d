/** YAML as editors write it: its data, where each value stands, and slips that YAML itself lets pass. */
import {
  type Document,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";
import type { Fault, Path } from "../../core/sop/integrity/fault.ts";
import { shownAt, syntaxFault } from "./syntax.ts";

/** A fault and the line of the file on which it stands, where one is known. */
export interface FileFault extends Fault {
  line?: number | undefined;
}

export interface Yaml {
  data: unknown;
  /** The text of a value as it stands in the file, where it is known. */
  written: (path: Path) => string | undefined;
  /** @returns the faults with their lines, in the order of the file. */
  located: (faults: readonly Fault[]) => FileFault[];
}

/** @returns what a YAML file holds, or why it cannot be read as it was meant. */
export function readYaml(text: string): Yaml | { faults: FileFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const first = document.errors[0] ?? document.warnings[0];
  if (first !== undefined) return { faults: [syntaxFault(first, text)] };
  const slips = silentSlips(document, text, lines);
  if (slips.length > 0) return { faults: slips };
  const lineOf = (path: Path): number | undefined => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length > 1 ? lineOf(path.slice(0, -1)) : undefined;
  };
  return {
    data: document.toJS(),
    written: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    located: (faults) => inOrder(faults.map((fault) => ({ ...fault, line: lineOf(fault.path) }))),
  };
}

const inOrder = (faults: FileFault[]): FileFault[] =>
  faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** Words that YAML would drop or run together without a word: official text must not change silently. */
function silentSlips(document: Document, text: string, lines: LineCounter): FileFault[] {
  const found: FileFault[] = [];
  visit(document, {
    Scalar: (_, node) => {
      const said = node.type === "PLAIN" ? slipOf(node, text) : null;
      if (said === null || !node.range) return;
      const line = lines.linePos(node.range[0]).line + said.below;
      const { what, remedy } = said;
      found.push({ path: [], where: shownAt(text, line), what, remedy });
    },
  });
  return found;
}

function slipOf(node: Scalar, text: string) {
  const [start = 0, end = 0] = node.range ?? [];
  const source = text.slice(start, end);
  const item = /^[\s\S]*?\n[ \t]*- /.exec(source);
  if (item !== null) {
    return {
      below: item[0].split("\n").length - 1,
      what: "Butir ini terbaca sebagai sambungan tulisan di atasnya.",
      remedy: "Samakan lekuknya dengan butir lain pada daftar yang sama.",
    };
  }
  if (source !== "" && /^[ \t]+#/.test(text.slice(end))) {
    return {
      below: 0,
      what: "Tulisan sesudah tanda “#” pada baris ini tidak terbaca.",
      remedy: 'Tulis kalimatnya di dalam tanda kutip: "…". Keterangan ditulis pada baris sendiri.',
    };
  }
  return null;
}
