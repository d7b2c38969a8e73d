import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { thirdParty } from "../../src/build/licences/third-party.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));
const packages = Object.entries<{ hasInstallScript?: boolean; resolved?: string }>(lock.packages);

it("THIRD-PARTY.md says what the lock file says", () => {
  expect(read("THIRD-PARTY.md"), "run `npm run licences`").toBe(thirdParty(lock));
});

it("every package declares a licence", () => {
  expect(thirdParty(lock)).not.toContain("tidak dinyatakan");
});

it("no package runs a script when it is installed, but those decided on by name", () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) => path.split("node_modules/").at(-1) ?? "");
  for (const name of names) expect(Object.keys(manifest.allowScripts), name).toContain(name);
});

it("every package of ours is named in one exact version", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
