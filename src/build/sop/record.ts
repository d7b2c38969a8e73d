/**
 * `npm run sop`: writes what belongs to the SOPs and is derived from them: the JSON Schema that
 * editors complete from, and the digest of each version that is new. Run it after editing. A faulty
 * SOP is told and not recorded: its version is not yet used up.
 */
import { writeFile } from "node:fs/promises";
import { officeJsonSchema } from "../../core/office/read.ts";
import { withVersion } from "../../core/sop/integrity/versions.ts";
import { sopJsonSchema } from "../../core/sop/json-schema.ts";
import { examineSops, report, versionsOf, withVersionFaults } from "./publishable.ts";

const content = new URL(`../../../${process.env.CONTENT_DIR ?? "content"}/`, import.meta.url);
const folder = new URL("sop/", content);
const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const examined = await examineSops(content);
const before = await versionsOf(content, examined);
const versions = examined
  .filter(({ faults }) => faults.length === 0)
  .reduce((all, { sop }) => (sop && all ? withVersion(all, sop) : all), before);
const found = report(withVersionFaults(examined, versions));
if (found === "") console.log("Semua isi benar, dan versi setiap SOP tercatat.");
else {
  console.error(`Perbaiki dahulu; versi SOP yang disebut di sini belum dicatat.\n${found}`);
  process.exitCode = 1;
}
if (versions !== null) await writeFile(new URL("versions.json", folder), asFile(versions));
await writeFile(new URL("sop.schema.json", folder), asFile(sopJsonSchema()));
await writeFile(new URL("kantor.schema.json", content), asFile(officeJsonSchema()));
