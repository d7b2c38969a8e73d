/** What publishing a zip would do to a content folder: looked at in a copy, nothing is written. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bundle } from "../../../core/publish/bundle.ts";
import {
  type ContentFile,
  sopPath,
  VERSIONS,
  versionsText,
} from "../../../core/publish/content-files.ts";
import { differences } from "../../../core/publish/differences.ts";
import { readShape } from "../../../core/sop/integrity/shape.ts";
import { withVersion } from "../../../core/sop/integrity/versions.ts";
import type { Sop } from "../../../core/sop/schema.ts";
import { readAs, readVersions } from "../files.ts";
import { examineSops, report } from "../publishable.ts";
import { readYaml } from "../yaml.ts";
import { looksOf } from "./looks.ts";
import { refusedVersion } from "./version.ts";

export interface Plan {
  sop: Sop;
  /** The SOP as it is published now; null for a new one. */
  before: Sop | null;
  /** What changed since, in sentences. */
  changes: string[];
  /** What to look at before it is published, in sentences; nothing of it forbids that. */
  looks: string[];
  /** Files that become others, or are new; the record of versions last. */
  files: (ContentFile & { isNew: boolean })[];
}

/**
 * @param content the content folder, with a slash at its end.
 * @returns what would be written; or why nothing may be, in words.
 */
export async function planOf(
  bundle: Bundle,
  content: URL,
): Promise<Plan | { refused: string } | { nothing: string }> {
  const own = sopPath(bundle.id);
  const yaml = readYaml(textAt(bundle, own));
  const read = "faults" in yaml ? yaml : readShape(yaml.data, yaml.written);
  if ("faults" in read) {
    const faults = "faults" in yaml ? yaml.faults : yaml.located(read.faults);
    return refused([{ file: own, faults }]);
  }
  const sop = read.value;
  const versions = await readVersions(content);
  const before = await publishedSop(own, content);
  const no = refusedVersion({
    id: bundle.id,
    sop,
    before,
    versions,
    given: textAt(bundle, VERSIONS),
  });
  if (no !== null) return no;
  const files = [
    ...bundle.files.filter(({ path }) => path !== VERSIONS),
    { path: VERSIONS, text: versionsText(withVersion(versions, sop)) },
  ];
  const faulty = (await examined(files, content)).filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return refused(faulty);
  const changes = before === null ? [] : differences(before, sop);
  const looks = await looksOf(sop, content);
  return { sop, before, changes, looks, files: await changed(files, content) };
}

const textAt = ({ files }: Bundle, path: string): string =>
  files.find((file) => file.path === path)?.text ?? "";

const refused = (faulty: Parameters<typeof report>[0]) => ({
  refused: `SOP ini belum dapat diterbitkan. Perbaiki pada halaman Susun SOP, lalu buat zipnya sekali lagi.\n${report(faulty)}`,
});

/** @returns the SOP of that file; null where there is none, or none that can be read. */
async function publishedSop(path: string, content: URL): Promise<Sop | null> {
  const read = await readAs(new URL(path, content), readShape).catch(() => null);
  return read !== null && "value" in read ? read.value : null;
}

/** The checks of the build, on a copy of the content with the new files in it. */
async function examined(files: readonly ContentFile[], content: URL) {
  const folder = await mkdtemp(join(tmpdir(), "terbitkan-"));
  try {
    await cp(content, folder, { recursive: true });
    const copy = pathToFileURL(`${folder}/`);
    for (const { path, text } of files) await put(new URL(path, copy), text);
    return await examineSops(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file and the folders above it. */
export async function put(file: URL, text: string): Promise<void> {
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, text);
}

async function changed(files: readonly ContentFile[], content: URL): Promise<Plan["files"]> {
  const all = await Promise.all(
    files.map(async (file) => {
      const there = await readFile(new URL(file.path, content), "utf8").catch(() => null);
      return { ...file, isNew: there === null, differs: there !== file.text };
    }),
  );
  return all.flatMap(({ differs, ...file }) => (differs ? file : []));
}
