/** `npm run sop -- terbitkan FILE.zip`: shows what a zip would change, asks, and publishes it. */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { openBundle } from "../../../core/publish/bundle.ts";
import { bundleProblemText } from "../../../core/publish/bundle-problems.ts";
import { contentFolder } from "../files.ts";
import { type Plan, planOf } from "./plan.ts";
import { toldOf } from "./told.ts";
import { writeAll } from "./write.ts";

const YES = "--ya";
const NOTHING_WRITTEN = "Tidak ada yang ditulis.";

/** @returns the exit status: 0 published, or published before; 1 nothing was written. */
export async function publishCommand(given: readonly string[]): Promise<number> {
  const names = given.filter((one) => one !== YES);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    return no("Sebutkan satu berkas: npm run sop -- terbitkan BERKAS.zip");
  }
  const bytes = await readFile(name).catch(() => null);
  if (bytes === null) {
    return no(`Berkas “${name}” tidak ada atau tidak dapat dibaca. Periksa nama dan tempatnya.`);
  }
  const bundle = openBundle(bytes);
  if ("problem" in bundle) return no(bundleProblemText(bundle.problem));
  const content = contentFolder();
  const plan = await planOf(bundle, content);
  if ("refused" in plan) return no(plan.refused);
  if ("nothing" in plan) {
    console.log(plan.nothing);
    return 0;
  }
  console.log(toldOf(plan));
  if (!given.includes(YES) && !(await agreed())) return no("Dibatalkan.");
  return publish(plan, content);
}

async function publish({ sop, files }: Plan, content: URL): Promise<number> {
  try {
    await writeAll(files, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return no(
      `Menulis ke map isi situs gagal: ${why}\nYang sudah ada dikembalikan seperti semula.`,
    );
  }
  console.log(
    `Terbit: SOP ${sop.identity.name} versi ${sop.version}. Lihat hasilnya dengan npm start, lalu simpan perubahan map content seperti biasa.`,
  );
  return 0;
}

function no(why: string): number {
  console.error(`${why}\n${NOTHING_WRITTEN}`);
  return 1;
}

/** Without a person at the keyboard nothing is agreed to. */
async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(`Tambahkan ${YES} untuk menerbitkan tanpa ditanya.`);
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question("Terbitkan? (ya/tidak) ");
  lines.close();
  return answer.trim().toLowerCase() === "ya";
}
