/** `npm run licences`: writes THIRD-PARTY.md. */
import { readFile, writeFile } from "node:fs/promises";
import { type Lock, thirdParty } from "./third-party.ts";

const root = new URL("../../../", import.meta.url);
const lock = JSON.parse(await readFile(new URL("package-lock.json", root), "utf8")) as Lock;
await writeFile(new URL("THIRD-PARTY.md", root), thirdParty(lock));
