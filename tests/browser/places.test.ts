import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  ASIDE,
  ASSESSMENTS,
  CASES,
  DIRTY,
  DRAFTS,
  FACTS,
  HANDED_FILE,
  INDEX,
  ME,
  MENU_STATE,
  PAPER_OF,
  PAPERS,
  PERFORMERS,
  SETTINGS,
  SOP_DRAFT_TAILS,
  SOP_DRAFTS,
  THEME,
  tracesOf,
} from "../../src/browser/places.ts";
import {
  SHARED_CASES,
  SHARED_DESK,
  SHARED_OPEN,
  SHARED_PAPERS,
  SHARED_PAPERS_OUT,
  SHARED_SOPS,
} from "../../src/browser/sharing/places.ts";

const PLACES = [
  CASES,
  INDEX,
  FACTS,
  DIRTY,
  ASIDE,
  PAPERS,
  PAPER_OF,
  ASSESSMENTS,
  SOP_DRAFTS,
  SHARED_CASES,
  SHARED_SOPS,
  SHARED_PAPERS,
  SHARED_PAPERS_OUT,
  DRAFTS,
  SOP_DRAFT_TAILS,
];
const KEYS = [SETTINGS, SHARED_DESK, SHARED_OPEN, PERFORMERS, ME, THEME, MENU_STATE, HANDED_FILE];

/** The map, and its page for offices. */
const MAP = ["src/browser/places.ts", "src/browser/sharing/places.ts"];

/** A key that is spelled out, or handed as a text to something that keeps. */
const SPELLED = [
  /["'`](?:case|index|facts|dirty|aside|papers|paper-of|assessment|setting|sop-draft|bersama)\//,
  /["'`]sop-(?:kaltim:(?!\$)|kasus:|kaltim-lock)/,
  /(?:\bkv|[sS]torage(?:\(\))?|\barea|\bstore|\bcache)\.(?:get|set|remove|getItem|setItem|removeItem)\(\s*["'`](?!\$\{)/,
  /\bcaches\.open\(\s*["'`]/,
];

/** Ways into what a browser keeps, and the files that may take them. */
const WAYS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\blocalStorage\b(?!`)/,
    [
      "src/browser/kept/given.ts",
      "src/browser/page/before-paint.ts",
      "src/browser/page/theme.ts",
      "src/browser/workplace.ts",
      "src/editor/tools.ts",
    ],
  ],
  [
    /\bsessionStorage\b(?!`)/,
    [
      "src/browser/page/before-paint.ts",
      "src/browser/page/menu.ts",
      "src/browser/workplace.ts",
      "src/checklist/storage/OpenFilePage.tsx",
      "src/verification/Verdict.tsx",
    ],
  ],
  [
    /\bindexedDB\b/,
    [
      "src/browser/page/own-cases.ts",
      "src/browser/store/indexed-many.ts",
      "src/browser/tabs/web-lock.ts",
    ],
  ],
  [/\bcreateInstance\(/, ["src/browser/store/localforage.ts", "src/build/one-driver.ts"]],
  [/\bcaches\.(?:open|match|delete)\b/, ["src/worker/sw.ts"]],
  [/\bdocument\.cookie\b|\bcookieStore\b|\bnavigator\.storage\.getDirectory\b/, []],
];

const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
const spelledIn = (text: string) => SPELLED.some((pattern) => pattern.test(code(text)));
const files = globSync("src/**/*.{ts,tsx,astro}").map(
  (path) => [path, readFileSync(path, "utf8")] as const,
);

describe("the map of what a browser keeps", () => {
  test("no key is spelled anywhere else", () => {
    const spelled = files.filter(([path, text]) => !MAP.includes(path) && spelledIn(text));
    expect(spelled.map(([path]) => path)).toEqual([]);
    for (const path of MAP) expect(spelledIn(readFileSync(path, "utf8")), path).toBe(true);
  });

  test.each([
    "kv.get(`case/1`)",
    'const KEY = "facts/3";',
    'storage().setItem("berkas", text)',
    'sessionStorage.getItem("x")',
    "const P = 'sop-kaltim:isian:';",
    'caches.open("x")',
  ])("a key spelled elsewhere is found: %s", (text) => {
    expect(spelledIn(text)).toBe(true);
  });

  test.each(WAYS)("%s is reached from its own files only", (pattern, own) => {
    const takers = files.filter(([, text]) => pattern.test(code(text))).map(([path]) => path);
    expect(takers.sort()).toEqual([...own].sort());
  });

  test("no place lies within another, and a name goes into a key and comes back", () => {
    const keys = [...PLACES.map((place) => place.at("a/b~c")), ...KEYS];
    for (const place of PLACES) expect(place.namesIn(keys)).toEqual(["a/b~c"]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("the keys are those of every release so far", () => {
    expect(
      [...PLACES.map((place) => place.at(7)), ...KEYS, ...tracesOf("kasus-1")].join(" "),
    ).toMatchInlineSnapshot(
      `"case/7 index/7 facts/7 dirty/7 aside/7 papers/7 paper-of/7 assessment/7 sop-draft/7 bersama/kasus/7 bersama/sop/7 bersama/lampiran/7 bersama/lampiran-keluar/7 sop-kaltim:isian:7 sop-kaltim:konsep:7 setting/device bersama/meja bersama/terbuka sop-kaltim:pelaksana sop-kaltim:saya starlight-theme sop-kaltim:menu sop-kasus:berkas facts/24"`,
    );
  });
});
