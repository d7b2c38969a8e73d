/** Whose work this project stands on: every package of the lock file, by licence. */
interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
}

export interface Lock {
  packages: Record<string, LockEntry>;
}

/** Name and version of a package, and whether only building and testing need it. */
interface Part {
  name: string;
  dev: boolean;
}

/** Licences that older packages declare in a form the lock file does not carry; read in the packages. */
const DECLARED_ELSEWHERE: Readonly<Record<string, string>> = { khroma: "MIT" };

function partsByLicence(lock: Lock): Map<string, Part[]> {
  const groups = new Map<string, Map<string, Part>>();
  for (const [path, { version, license, dev = false }] of Object.entries(lock.packages)) {
    const short = path.split("node_modules/").at(-1);
    if (path === "" || !short) continue;
    const name = `${short} ${version}`;
    const licence = license ?? DECLARED_ELSEWHERE[short] ?? "tidak dinyatakan";
    const group = groups.get(licence) ?? new Map<string, Part>();
    const both = dev && (group.get(name)?.dev ?? true);
    groups.set(licence, group.set(name, { name, dev: both }));
  }
  return new Map([...groups].map(([licence, parts]) => [licence, [...parts.values()]]));
}

/** @returns the text of THIRD-PARTY.md. */
export function thirdParty(lock: Lock): string {
  const order = new Intl.Collator("en").compare;
  const groups = [...partsByLicence(lock)].sort(([a], [b]) => order(a, b));
  const sections = groups.map(([licence, parts]) => {
    const lines = parts
      .sort((a, b) => order(a.name, b.name))
      .map(({ name, dev }) => `- ${name}${dev ? " (development)" : ""}\n`);
    return `## ${licence}\n\n${lines.join("")}`;
  });
  return `# Third-party packages

Made from package-lock.json by \`npm run licences\`; a test fails when it is out of date.

${sections.join("\n")}`;
}
