/** Pages that cannot be made, told before the build stumbles over them. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { mdxToJs } from "satteri";
import { readHead } from "../../core/sop/integrity/beside.ts";
import type { Fault } from "../../core/sop/integrity/fault.ts";
import { similarTo } from "../../core/sop/integrity/similar.ts";
import type { ByFile } from "./beside.ts";
import { shownAt } from "./syntax.ts";
import { type FileFault, readYaml } from "./yaml.ts";

/** @returns what is wrong with each page, by its path below content. */
export async function pageFaults(content: URL): Promise<ByFile> {
  const folder = new URL("docs/", content);
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const found: ByFile = [];
  for (const file of files.filter((one) => /\.mdx?$/.test(one)).toSorted()) {
    const page = await readFile(new URL(file, folder), "utf8");
    found.push([`docs/${file}`, oneCause(page, `docs/${file}`)]);
  }
  return found;
}

/** A page that is not read has no other faults yet. */
function oneCause(page: string, file: string): FileFault[] {
  const head = headFaults(page);
  if (head.length > 0 || file.endsWith(".md")) return head;
  const body = bodyOf(page);
  const unread = unreadable(body);
  return unread.length > 0 ? unread : [...wrongComponents(body, file), ...copiedPage(body, file)];
}

const HEAD = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

function headFaults(page: string): FileFault[] {
  const head = HEAD.exec(page)?.[1];
  if (head === undefined) {
    return [
      {
        path: [],
        where: shownAt(page, 1),
        what: "Kepala halaman tidak ada atau tidak ditutup.",
        remedy: "Awali berkas dengan tiga baris: `---`, `title: Judul halaman`, `---`.",
      },
    ];
  }
  // With its first rule left out by a blank line the head keeps the numbers of its lines.
  const yaml = readYaml(`\n${head}`);
  if ("faults" in yaml) return yaml.faults;
  const read = readHead(yaml.data ?? {}, yaml.written);
  if (!("faults" in read)) return [];
  return yaml.located(read.faults.map((fault) => ({ ...fault, where: `kepala, ${fault.where}` })));
}

/** Blank lines in place of the head keep the numbers of the lines. */
const bodyOf = (page: string): string =>
  page.replace(HEAD, (head) => head.replace(/[^\n]/g, "")).replaceAll("\r", "");

/** The first place where a page is no MDX. */
function unreadable(body: string): Fault[] {
  try {
    mdxToJs(body);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = Number(/\b(\d+):\d+/.exec(said)?.[1] ?? suspect(body));
    return [
      {
        path: [],
        where: shownAt(body, line),
        what: "Halaman ini memuat tanda “<” atau “{” yang terbaca sebagai perintah, atau komponen yang tidak ditutup.",
        remedy:
          "Tulis `&lt;` untuk “<” dan `&#123;` untuk “{”; tutup setiap komponen, misalnya `<Procedure />`.",
      },
    ];
  }
}

/** The first line with a bare sign, where the reader names no place. */
function suspect(body: string): number {
  const lines = body.split("\n");
  const found = lines.findIndex((line) => /<(?![A-Za-z/!])|\{/.test(line));
  return found < 0 ? 1 : found + 1;
}

/** Words in code are shown, not obeyed. */
const withoutCode = (body: string): string =>
  body.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, " "));

/** Components that nothing brings here, and imports of files that are not there. */
function wrongComponents(body: string, file: string): FileFault[] {
  // Whatever folder is published stands beside content/, or did: the pages' imports are relative.
  const imagined = new URL(`content/${file}`, pathToFileURL(`${process.cwd()}/`));
  const lines = withoutCode(body).split("\n");
  const imports = lines.flatMap((line, n) => {
    const [, name = "", path = ""] = /^import\s+(\w+)\s+from\s+["']([^"']+)["']/.exec(line) ?? [];
    return name === "" ? [] : { name, path, line: n + 1 };
  });
  const absent = imports.filter(
    ({ path }) => path.startsWith(".") && !existsSync(new URL(path, imagined)),
  );
  const names = imports.map(({ name }) => name);
  const used = lines.flatMap((line, n) =>
    [...line.matchAll(/<([A-Z]\w*)/g)].map(([, name = ""]) => ({ name, line: n + 1 })),
  );
  const unknown = used.filter(
    ({ name }, n) => !names.includes(name) && used.findIndex((one) => one.name === name) === n,
  );
  return [
    ...absent.map(({ name, path, line }) => ({
      path: [],
      where: shownAt(body, line),
      what: `Berkas komponen “${basename(path)}” tidak ada di sana.`,
      remedy: `Perbaiki jalur pada baris \`import ${name}\`: bandingkan dengan halaman lain dalam map yang sama dalamnya.`,
    })),
    ...unknown.map(({ name, line }) => ({
      path: [],
      where: shownAt(body, line),
      what: `Komponen “${name}” tidak dikenal di halaman ini.`,
      remedy: importing(name, names),
    })),
  ];
}

/** Parts of another SOP that a page copied from its page still names. */
function copiedPage(body: string, file: string): FileFault[] {
  const own = /^docs\/sop\/([^/]+)\//.exec(file)?.[1];
  if (own === undefined) return [];
  return body.split("\n").flatMap((line, n): FileFault[] => {
    const [, other = own] = /\bsop=["']([^"']*)["']/.exec(line) ?? [];
    if (other === own) return [];
    return [
      {
        path: [],
        where: shownAt(body, n + 1),
        what: `Halaman ini menampilkan SOP lain: sop="${other}".`,
        remedy: "Hapus isian `sop`: halaman SOP tahu SOP-nya sendiri.",
      },
    ];
  });
}

function importing(name: string, imported: readonly string[]): string {
  const meant = similarTo(name, imported);
  if (meant !== null) return `Maksudnya \`<${meant} />\`?`;
  return `Salin baris \`import ${name} from "…/src/components/${name}.astro";\` dari halaman lain, atau hapus komponennya.`;
}
