/** What a file imports, in every way that a file can. */
import { posix } from "node:path";
import { preProcessFile } from "typescript";

/** Files of these kinds are read; others (pictures, fonts, texts) import nothing. */
export const READ = /\.(ts|tsx|astro|mdx|css)$/;

/** Files that another file names by its place: workers, generated modules. */
const PLACED = /new URL\(\s*["'](\.[^"']+\.\w+)["']\s*,\s*import\.meta\.url/g;

/**
 * @param path of the file, from the project's root.
 * @returns what it imports: the path of a file from the root, or the name of a package.
 */
export function importsOf(path: string, text: string): string[] {
  return written(path, text).map((name) =>
    name.startsWith(".")
      ? posix.join(posix.dirname(path), name.replace(/\?.*$/, ""))
      : packageOf(name),
  );
}

function written(path: string, text: string): string[] {
  if (path.endsWith(".css")) return found(text, /@import\s+(?:url\()?["']([^"']+)/g);
  const code = codeIn(path, text);
  const imported = preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return [...imported, ...found(code, PLACED)];
}

/** The part of a file that is a module. */
function codeIn(path: string, text: string): string {
  if (path.endsWith(".astro")) {
    const scripts = found(text, /<script\b[^>]*>([\s\S]*?)<\/script>/g);
    return [...found(text, /^---\n([\s\S]*?)\n---/g), ...scripts].join("\n");
  }
  if (path.endsWith(".mdx")) return found(text, /^((?:import|export) .*(?:\n.+)*)/gm).join("\n");
  return text;
}

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** "@scope/name/deep/file.js" is of the package "@scope/name"; "node:fs/promises" stands as it is. */
function packageOf(name: string): string {
  if (name.includes(":")) return name;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
