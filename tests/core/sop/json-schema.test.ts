import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sopJsonSchema } from "../../../src/core/sop/json-schema.ts";
import { repositoryFile } from "../../support/content.ts";
import { undocumented } from "../../support/undocumented.ts";

describe("the JSON Schema of an SOP", () => {
  test("is the one in content/sop: else run `npm run sop`", () => {
    expect(JSON.parse(repositoryFile("content/sop/sop.schema.json"))).toEqual(
      JSON.parse(JSON.stringify(sopJsonSchema())),
    );
  });

  test("is named in the first line of every definition", () => {
    const folder = new URL("../../../content/sop/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const [first] = repositoryFile(`content/sop/${file}`).split("\n");
      expect(first).toBe("# yaml-language-server: $schema=./sop.schema.json");
    }
  });

  test("explains every field to the person who edits it", () => {
    expect(undocumented(sopJsonSchema(), "sop")).toEqual([]);
  });
});
