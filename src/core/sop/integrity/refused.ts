/** What a schema refuses in one file, with what has been told of it so far. */
import type { z } from "zod";
import type { Fault, Path } from "./fault.ts";
import type { Help } from "./help.ts";
import { plain } from "./place.ts";

export type Issue = z.core.$ZodIssue;

/** What a fault says, wherever it stands. */
export type Told = Pick<Fault, "what" | "remedy">;

/** The file as it was read. */
export interface Source {
  data: unknown;
  /** The text of a value as it stands in the file, where it is known: a number keeps its digits. */
  written: (path: Path) => string | undefined;
}

export class Refused {
  private readonly told = new Set<Issue>();
  private readonly issues: readonly Issue[];
  readonly source: Source;
  readonly help: Help;

  constructor(issues: readonly Issue[], source: Source, help: Help) {
    this.issues = issues;
    this.source = source;
    this.help = help;
  }

  /** @returns what nobody has told yet. */
  left = (): Issue[] => this.issues.filter((issue) => !this.told.has(issue));

  /** @returns the fields that are not there and must be. */
  absent = (): Issue[] =>
    this.left().filter(({ input, path }) => input === undefined && path.length > 0);

  /** Marks issues as told: they are consequences of what has been told. */
  tell(issues: readonly Issue[]): void {
    for (const issue of issues) this.told.add(issue);
  }

  /** Marks as told what is refused at a place and below it. */
  tellBelow(path: Path): void {
    const below = (issue: Issue) => path.every((key, n) => plain(issue.path)[n] === key);
    this.tell(this.left().filter(below));
  }
}
