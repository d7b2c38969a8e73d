import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspect } from "../../src/browser/exchange/inspect.ts";
import { openFile } from "../../src/browser/exchange/open-file.ts";
import { planRestore } from "../../src/browser/exchange/restore.ts";
import type { Extractor } from "../../src/browser/files/read-case-text.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { given } from "../support/given.ts";
import { note, openSmall } from "./support/small-sop.ts";
import { openTabs } from "./support/tabs.ts";

/** Inputs tried in all: 10,200 in CI; fewer while working, where the suite runs every few minutes. */
const INPUTS = process.env.CI ? 10_200 : 1_200;
const PATIENCE = 120_000;

const data = new Map<string, unknown>();
const [session] = openTabs([memoryKeyValue(data)]);
const noCase: Extractor = async () => ({ ok: false, problem: { code: "not-a-case" } });

/** Opens bytes as a person would; fails unless they end in a message or a plan that wrote nothing. */
async function tryOpen(bytes: Uint8Array<ArrayBuffer> | string): Promise<string> {
  if (!session) throw new Error("one tab");
  const opened = await openFile(session, new Blob([bytes]), (file) => inspect(file, noCase));
  expect(data.size).toBe(0);
  expect(Object.prototype).not.toHaveProperty("polluted");
  if (opened.kind === "problem") {
    expect(opened.text).toMatch(/^[A-Z].*Tidak ada kasus yang berubah\. .+\.$/s);
  }
  return opened.kind;
}

describe("committed corpus", () => {
  const folder = new URL("./corpus/", import.meta.url);
  it.each(readdirSync(folder))("%s ends in a message and an unchanged store", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    expect(await tryOpen(bytes)).toBe("problem");
  });
});

const good = writeCaseFile(given(openSmall("kasus-1"), note("satu"), note("dua")).log, 1);

it.each([
  ["deep arrays", "[".repeat(200_000)],
  ["deep objects", '{"format":"sop-kasus","version":1,"case":'.repeat(20_000)],
  ["deep and closed", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  [
    "deep inside an event",
    good.replace('"text":"satu"', `"text":${"[".repeat(9_000)}${"]".repeat(9_000)}`),
  ],
  ["one long string", `"${"a".repeat(20_000_000)}"`],
  [
    "a million events",
    `{"format":"sop-kasus","version":1,"exportedAt":1,"case":{"head":"","length":1,"events":[${"1,".repeat(1_000_000)}1]}}`,
  ],
])(
  "%s",
  async (_, text) => {
    expect(await tryOpen(text)).toBe("problem");
  },
  PATIENCE,
);

it("takes the file itself", async () => {
  expect(await tryOpen(good)).toBe("case");
});

it(
  "refuses or reads any bytes",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await tryOpen(new Uint8Array(bytes))).toBe("problem");
      }),
      { numRuns: INPUTS / 3 },
    );
  },
  PATIENCE,
);

it(
  "refuses or reads any JSON that says it is a case file",
  async () => {
    const claim = fc.record({
      format: fc.constant("sop-kasus"),
      version: fc.oneof(fc.constant(1), fc.jsonValue()),
      exportedAt: fc.oneof(fc.nat(), fc.jsonValue()),
      case: fc.oneof(
        fc.jsonValue(),
        fc.record({ head: fc.string(), length: fc.nat(), events: fc.array(fc.jsonValue()) }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(claim, async (json) => {
        expect(await tryOpen(JSON.stringify(json))).toBe("problem");
      }),
      { numRuns: INPUTS / 3 },
    );
  },
  PATIENCE,
);

it(
  "never takes a file with one place changed for another case than it is",
  async () => {
    const edit = fc.record({
      at: fc.nat(good.length - 1),
      drop: fc.nat(12),
      put: fc.oneof(
        fc.string({ maxLength: 6, unit: "binary" }),
        fc.constantFrom(
          "\\ud800",
          '"__proto__":{"polluted":1},',
          "[[[[",
          "1e999",
          "null,",
          "\u0000",
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, drop, put }) => {
        const text = good.slice(0, at) + put + good.slice(at + drop);
        const kind = await tryOpen(text);
        // The time of export stands outside the chain: it may change without harm.
        if (kind === "case") expect(JSON.parse(text).case).toEqual(JSON.parse(good).case);
      }),
      { numRuns: INPUTS / 3 },
    );
  },
  PATIENCE,
);

it(
  "counts what cannot be read in a damaged backup, and writes nothing",
  async () => {
    if (!session) throw new Error("one tab");
    const head = '{"format":"sop-cadangan","version":1,"createdAt":1,"cases":1}';
    const quiet = { onProgress: () => {}, signal: new AbortController().signal };
    const lines = fc.array(fc.oneof(fc.json(), fc.string(), fc.constant(good)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lines, async (rest) => {
        const file = new Blob([[head, ...rest].join("\n")]);
        const count = await planRestore(session, file, quiet);
        expect(count.unreadable.length).toBeGreaterThan(0);
        expect(data.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  },
  PATIENCE,
);
