/** What the editors' guides show works as they show it. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readYaml } from "../../src/build/sop/yaml.ts";
import { readingNote } from "../../src/core/sop/duration/words.ts";
import { readGlossary, readRegulation } from "../../src/core/sop/integrity/beside.ts";
import { findFaults } from "../../src/core/sop/integrity/findings.ts";
import { readShape } from "../../src/core/sop/integrity/shape.ts";
import { SopSchema } from "../../src/core/sop/schema.ts";

const GUIDE = readFileSync("content/docs/panduan/menambah-sop.mdx", "utf8");
const EDITOR = readFileSync("content/docs/panduan/editor.mdx", "utf8");
const blocks = [...`${GUIDE}\n${EDITOR}`.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
  ([, text = ""]) => text,
);
const around = {
  regulations: new Set(
    readdirSync("content/regulations").map((name) => name.replace(/\.yaml$/, "")),
  ),
  sops: new Set(["pengelolaan-data", "peminjaman-kendaraan"]),
};

type Loose = Record<string, unknown>;
const whole = () =>
  parse(blocks[0] ?? "") as Loose & { steps: Loose[]; actors: Loose[]; identity: Loose };

/** The guide's whole example with what a block shows put where the block says. */
function withBlock(block: string): Loose {
  const sop = whole();
  const part: unknown = parse(block);
  const place = /^# (dalam|butir) (.+)/.exec(block)?.slice(1).join(" ");
  if (place === undefined) return { ...sop, ...(part as Loose) };
  if (place === "butir actors") return { ...sop, actors: [...sop.actors, ...(part as Loose[])] };
  if (place === "dalam identity")
    return { ...sop, identity: { ...sop.identity, ...(part as Loose) } };
  expect(place).toBe("dalam satu langkah");
  const [first, ...rest] = sop.steps;
  return { ...sop, steps: [{ ...first, ...(part as Loose) }, ...rest] };
}

describe("every example in the guides", () => {
  test("there are some", () => expect(blocks.length).toBeGreaterThan(9));

  test.each(blocks.map((block) => [block.trim().split("\n")[0] ?? "", block] as const))(
    "%s",
    (_, block) => {
      const yaml = readYaml(block);
      if ("faults" in yaml) throw new Error(JSON.stringify(yaml.faults));
      if (block.startsWith("# content/regulations/")) {
        expect(readRegulation(yaml.data, yaml.written)).toHaveProperty("value");
        return;
      }
      if (block.startsWith("# content/glossary.yaml")) {
        expect(readGlossary(yaml.data, yaml.written)).toHaveProperty("value");
        return;
      }
      const read = readShape(withBlock(block));
      if ("faults" in read) throw new Error(JSON.stringify(read.faults, null, 1));
      expect(findFaults(read.value, around)).toEqual([]);
    },
  );
});

const rows = [
  ...GUIDE.matchAll(/^\| (.+?) \| (dibaca: .+?|tidak dihitung|\(dihitung apa adanya\)) \|$/gm),
];

test.each(rows.map(([, written = "", told = ""]) => [written, told]))(
  "“%s” in the Waktu column: %s",
  (written, told) => {
    expect(readingNote(written) ?? "(dihitung apa adanya)").toBe(told);
  },
);

test("the guides speak of every field that an editor may write", () => {
  const said = `${GUIDE}\n${EDITOR}`;
  const shape = SopSchema.shape;
  const fields = [
    ...Object.keys(shape),
    ...Object.keys(shape.identity.shape),
    ...Object.keys(shape.actors.element.shape),
    ...Object.keys(shape.steps.element.in.shape),
  ];
  // What nothing draws yet is not promised.
  const promised = fields.filter((field) => field !== "logo");
  const left = promised.filter((field) => !new RegExp(`\\b${field}\\b`).test(said));
  expect(left).toEqual([]);
});
