/** A content folder with many generated SOPs beside the published one, each with a page of its own. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { stringify } from "yaml";
import { anySop } from "./sop-arbitrary.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const MODEL = "peminjaman-perangkat";
const model = () =>
  readFileSync(`${root}tests/fixtures/second-sop/docs/sop/${MODEL}/index.mdx`, "utf8");

/** Texts as SOPs have them, short and long. */
const words = fc
  .array(fc.constantFrom("memeriksa", "berkas", "permohonan", "pejabat", "menyampaikan", "data"), {
    minLength: 2,
    maxLength: 30,
  })
  .map((list) => list.join(" "));

/** So many shapes in turn: 50 SOPs and 200 are the same mixture, so that only their number differs. */
const SHAPES = fc.sample(anySop({ words, actors: 6, steps: 20 }), { numRuns: 10, seed: 1 });

/**
 * @param folder beside content/, since the pages' imports are relative; replaced when it is there.
 * @param count how many SOPs stand beside the published one.
 */
export function layManySops(folder: string, count: number): void {
  rmSync(`${root}${folder}`, { recursive: true, force: true });
  cpSync(`${root}content`, `${root}${folder}`, { recursive: true });
  const page = model();
  const shapes = Array.from({ length: Math.ceil(count / SHAPES.length) }, () => SHAPES).flat();
  for (const [n, sop] of shapes.slice(0, count).entries()) {
    const id = `sop-uji-${n + 1}`;
    // Its name stands in its drawing too, so that each is drawn.
    const named = { ...sop, id, identity: { ...sop.identity, name: `Uji ${n + 1}` } };
    writeFileSync(`${root}${folder}/sop/${id}.yaml`, stringify(named));
    mkdirSync(`${root}${folder}/docs/sop/${id}`);
    writeFileSync(
      `${root}${folder}/docs/sop/${id}/index.mdx`,
      page.replaceAll(MODEL, id).replaceAll("Peminjaman Perangkat", `Uji ${n + 1}`),
    );
  }
  const env = { ...process.env, CONTENT_DIR: folder };
  execFileSync(process.execPath, ["src/build/sop/record.ts"], { cwd: root, env });
}
