/** Days, hours, amounts, numbers and NIP are worded in one room: nobody else formats one. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ROOMS = /^src\/core\/(words|text|time)\//;

interface Ban {
  what: string;
  spelled: RegExp;
  /** Files that may, each with its reason. */
  except?: RegExp;
}

const BANS: Ban[] = [
  { what: "a formatter of Intl", spelled: /\bIntl\.(?!Collator\b)/ },
  { what: "a locale's own format", spelled: /\.toLocale(String|DateString|TimeString)\b/ },
  {
    what: "the zone's offset",
    spelled: /[+]08:?00|\b8 \* (3_?600_?000|60 \* 60)|\b28_?800(_?000)?\b/,
  },
  { what: "the zone's name", spelled: /Asia\/Makassar|\bWITA\b/ },
  {
    what: "a day cut out of a timestamp",
    spelled: /\.toISOString\(/,
    // Days as data, counted and compared; YAML's own dates; the notations of a PDF and of a calendar file.
    except:
      /^src\/(core\/(calendar\/(calendar|schema)|exchange\/calendar-file|sop\/definition\/atoms)|pdf\/syntax)\.ts$/,
  },
  {
    what: "a part of a local clock",
    spelled: /\.get(UTC)?(FullYear|Month|Date|Hours|Minutes)\(/,
    // Reckons with months.
    except: /^src\/core\/calendar\/clock\.ts$/,
  },
  { what: "hours and minutes", spelled: /\$\{[^}]*\} (jam|menit)\b/ },
  {
    what: "a number's decimals",
    spelled: /\.toFixed\(|replace\("\.", ","\)/,
    except: /export\/csv\.ts$/,
  },
  { what: "a percentage in words", spelled: /Math\.round\([^)]*\* 100\)\}%/ },
  {
    what: "a NIP",
    spelled: /NIP \$\{(?!DOTS)|\\d\{8\}\)/,
    // The official text of an SOP, as it is written there.
    except: /^src\/core\/(sop\/identity|form\/identity-block)\.ts$/,
  },
  { what: "a round in words", spelled: /putaran ke-\$/ },
];

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name}`)
  .filter((name) => /\.(ts|tsx|astro)$/.test(name) && !ROOMS.test(name));

/** The source without what only a reader of the code sees. */
const spoken = (file: string) =>
  readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "");

describe("outside the room of words", () => {
  it.each(BANS)("nobody spells $what", ({ spelled, except }) => {
    const found = sources.filter((file) => !except?.test(file) && spelled.test(spoken(file)));
    expect(found).toEqual([]);
  });

  it("every exception is still one", () => {
    for (const { spelled, except } of BANS) {
      if (except === undefined) continue;
      const used = sources.filter((file) => except.test(file));
      expect(used.length).toBeGreaterThan(0);
      for (const file of used) expect(spoken(file)).toMatch(spelled);
    }
  });
});
