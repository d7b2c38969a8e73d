/** The index of decisions, made from the decisions themselves. */
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** What the hundreds of a decision's number stand for. */
const TOPICS: Readonly<Record<string, string>> = {
  "00": "Ground: tools, packages, the log, the walls",
  "01": "The engine: times, returns, working time, verifying a log",
  "02": "The SOP and its chart",
  "03": "Paper and PDF",
  "04": "The site that is read",
  "05": "What is kept, and what fails",
  "06": "The checklist",
  "07": "Offline, servers, releases",
  "08": "Monitoring",
  "09": "An office that works together, and its papers",
};

export interface Decision {
  file: string;
  /** Four digits. */
  number: string;
  title: string;
  /** What of it holds no more and what holds instead, in its own words; empty when all of it holds. */
  superseded: string;
  /** What it takes the place of; empty when nothing stood there. */
  supersedes: string;
}

/** A paragraph that begins with it. */
const SUPERSEDED = /^\*\*Superseded\.\*\* (.+(?:\n.+)*)/m;
const SUPERSEDES = /^Supersedes ([^:.]+)/m;

/** @throws Error for a file without number and title. */
function decisionIn(path: string): Decision {
  const text = readFileSync(path, "utf8");
  const [, number, title] = /^# (\d{4}) (.+)$/m.exec(text) ?? [];
  if (number === undefined || title === undefined) throw new Error(`${path}: no "# 0000 Title"`);
  const [, superseded = ""] = SUPERSEDED.exec(text) ?? [];
  const [, supersedes = ""] = SUPERSEDES.exec(text) ?? [];
  return { file: basename(path), number, title, superseded, supersedes };
}

/** @returns all decisions, by number. */
export const decisions = (): Decision[] =>
  globSync("docs/decisions/[0-9]*.md").sort().map(decisionIn);

/** @returns the index, in Markdown. @throws Error for a number whose topic is not named. */
export function indexOfDecisions(): string {
  const groups = Map.groupBy(decisions(), ({ number }) => number.slice(0, 2));
  const parts = [...groups].map(([hundred, ones]) => {
    const topic = TOPICS[hundred];
    if (topic === undefined) throw new Error(`decisions ${hundred}xx have no topic`);
    return [`## ${topic}`, "", ...ones.map(lineOf), ""].join("\n");
  });
  return `${HEAD}\n${parts.join("\n")}`;
}

const HEAD = `# Decisions

One page a decision that a newcomer would question: what was the case, what was decided, how it is confirmed. A number is never
given twice. What holds no more is said in the decision and here. Written by \`node tests/docs/write.ts\`.
`;

function lineOf({ file, number, title, superseded, supersedes }: Decision): string {
  const past = superseded === "" ? "" : ` *Superseded:* ${superseded}`;
  const before = supersedes === "" ? "" : ` *Supersedes* ${supersedes}.`;
  return `- [${number}](${file}) ${title}.${past}${before}`.replace(/\s+/g, " ");
}
