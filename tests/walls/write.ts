/** Writes the table of who may import whom into CONTRIBUTING: `node tests/walls/write.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { withTable } from "./words.ts";

writeFileSync("CONTRIBUTING.md", withTable(readFileSync("CONTRIBUTING.md", "utf8")));
