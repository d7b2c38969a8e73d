/** Text in PDF notation to values (ISO 32000-1, 7.3). What cannot be read throws Malformed. */
import type { Budget } from "./budget.ts";
import type { Dictionary, Text, Value } from "./values.ts";

export class Malformed extends Error {}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const PLAIN = /[^()\\\r]*/y;
const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export class Parser {
  readonly text: string;
  at: number;
  private readonly budget: Budget;

  constructor(text: string, at: number, budget: Budget) {
    this.text = text;
    this.at = at;
    this.budget = budget;
  }

  /** Takes what the sticky pattern matches here; null when it does not. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  space(): void {
    this.take(SPACE);
  }

  /** The value that stands here, white space before it passed over. */
  value(depth = 0): Value {
    this.budget.value(depth);
    this.space();
    const sign = this.text[this.at];
    if (sign === "/") return { kind: "name", name: this.name() };
    if (sign === "(") return this.string();
    if (sign === "[") return this.list(depth);
    if (sign === "<") return this.text[this.at + 1] === "<" ? this.dictionary(depth) : this.hex();
    const reference = this.take(REFERENCE);
    if (reference !== null) return { kind: "reference", id: Number(reference[1]) };
    const number = this.take(NUMBER);
    if (number !== null) return Number.parseFloat(number[0].replace(/^[+-]*-/, "-")) || 0;
    return this.word();
  }

  private word(): Value {
    const word = this.take(WORD)?.[0];
    if (word === "true") return true;
    if (word === "false") return false;
    if (word === "null") return null;
    throw new Malformed(`Not a value: ${word ?? "end"} at ${this.at}`);
  }

  private name(): string {
    this.at++;
    const word = this.take(WORD)?.[0] ?? "";
    return word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private list(depth: number): Value {
    const items: Value[] = [];
    this.at++;
    for (this.space(); this.text[this.at] !== "]"; this.space()) items.push(this.value(depth + 1));
    this.at++;
    return { kind: "list", items };
  }

  private dictionary(depth: number): Dictionary {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (this.space(); !this.text.startsWith(">>", this.at); this.space()) {
      if (this.text[this.at] !== "/") throw new Malformed(`No key at ${this.at}`);
      const key = this.name();
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: "dictionary", entries };
  }

  private hex(): Text {
    const end = this.text.indexOf(">", this.at);
    if (end < 0) throw new Malformed(`Text without end at ${this.at}`);
    const digits = this.text.slice(this.at + 1, end).replace(/[^0-9A-Fa-f]/g, "");
    this.at = end + 1;
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
    return { kind: "text", bytes: characters(pairs.map((pair) => Number.parseInt(pair, 16))) };
  }

  private string(): Text {
    const parts: string[] = [];
    let open = 0;
    do {
      parts.push(this.take(PLAIN)?.[0] ?? "");
      const sign = this.text[this.at++];
      if (sign === undefined) throw new Malformed("Text without end");
      if (sign === "(") open++;
      if (sign === ")") open--;
      if (sign === "\\") parts.push(this.escape());
      else if (sign === "\r") parts.push(this.lineEnd());
      else parts.push(sign);
    } while (open > 0);
    return { kind: "text", bytes: parts.join("").slice(1, -1) };
  }

  private lineEnd(): string {
    if (this.text[this.at] === "\n") this.at++;
    return "\n";
  }

  private escape(): string {
    const octal = this.take(/[0-7]{1,3}/y)?.[0];
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    const sign = this.text[this.at++] ?? "";
    // A line broken after a backslash goes on.
    if (sign === "\n") return "";
    if (sign === "\r") return this.lineEnd() && "";
    return ESCAPES[sign] ?? sign;
  }
}

function characters(codes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < codes.length; i += 4096) {
    text += String.fromCharCode(...codes.slice(i, i + 4096));
  }
  return text;
}
