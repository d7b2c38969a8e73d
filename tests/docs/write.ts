/** Writes the index of decisions: `node tests/docs/write.ts`. */
import { writeFileSync } from "node:fs";
import { indexOfDecisions } from "./decisions.ts";

writeFileSync("docs/decisions/README.md", indexOfDecisions());
