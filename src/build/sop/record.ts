/**
 * `npm run sop`: writes what belongs to the SOPs and is derived from them: the JSON Schema that
 * editors complete from, and the digest of each version that is new. Run it after editing.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";
import { withVersion } from "../../core/sop/integrity/versions.ts";
import { sopJsonSchema } from "../../core/sop/json-schema.ts";
import { SopSchema } from "../../core/sop/schema.ts";
import { readVersions } from "./files.ts";

const content = new URL(`../../../${process.env.CONTENT_DIR ?? "content"}/`, import.meta.url);
const folder = new URL("sop/", content);
const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

let versions = await readVersions(content);
for (const name of (await readdir(folder)).filter((file) => file.endsWith(".yaml")).toSorted()) {
  const read = SopSchema.safeParse(parse(await readFile(new URL(name, folder), "utf8")));
  if (!read.success) {
    console.error(`${name}: ${read.error.message}`);
    process.exitCode = 1;
    continue;
  }
  versions = withVersion(versions, read.data);
}
await writeFile(new URL("versions.json", folder), asFile(versions));
await writeFile(new URL("sop.schema.json", folder), asFile(sopJsonSchema()));
