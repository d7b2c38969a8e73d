import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { assertPublishable } from "../../src/build/sop/publishable.ts";
import { compact } from "../../src/core/sop/definition/compact.ts";
import { withVersion } from "../../src/core/sop/integrity/versions.ts";
import { publishedSop } from "../support/content.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sop = publishedSop();
const folders: string[] = [];

/** A copy of content/ in which the published SOP's file holds `text`. */
function contentWith(text: string, folder = mkdtempSync(join(tmpdir(), "isi-"))): URL {
  folders.push(folder);
  cpSync(join(root, "content"), folder, { recursive: true });
  writeFileSync(join(folder, `sop/${sop.id}.yaml`), text);
  return pathToFileURL(`${folder}/`);
}

const messageOf = (text: string) =>
  assertPublishable(contentWith(text)).then(
    () => "",
    (error: Error) => error.message,
  );

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const misled = stringify({
  ...sop,
  steps: sop.steps.map((step) => (step.number === 3 ? { ...step, actor: "camat" } : step)),
});

test("what is in content may be published", async () => {
  expect(await messageOf(stringify(sop))).toBe("");
});

test("a fault names the file, the step and what to do", async () => {
  const message = await messageOf(misled);
  expect(message).toMatch(/sop\/pengelolaan-data\.yaml/);
  expect(message).toMatch(/langkah 3 \(penerimaan-data\): Pelaksana “camat”/);
  expect(message).toMatch(/→ Pilih salah satu dari `actors`: administrator-server, /);
  expect(message).not.toMatch(/versinya/);
});

test("a published version may not change, and which one is told where it is written", async () => {
  const [first, ...rest] = sop.steps;
  const changed = stringify({ ...sop, steps: [{ ...first, remarks: "Baru" }, ...rest] });
  expect(await messageOf(changed)).toMatch(
    /baris \d+, version: Isi SOP berubah, tetapi versinya masih/,
  );
});

test("so does a field that is wrong, absent or misspelt, with what belongs there", async () => {
  const [first, second, ...rest] = sop.steps;
  const { actor, ...without } = second ?? { actor: "" };
  const message = await messageOf(
    stringify({
      ...sop,
      version: "satu",
      steps: [{ ...first, number: "empat" }, { ...without, aktor: actor }, ...rest],
    }),
  );
  expect(message).toMatch(/version: Isian ini tidak dapat dipakai\.\n {4}→ Versi terbitan/);
  expect(message).toMatch(/langkah ke-1 \(permintaan-pendataan\), number: .*\n {4}→ Nomor urut/);
  expect(message).toMatch(
    /langkah ke-2 \(surat-atau-terima\): Isian “aktor” tidak dikenal, dan “actor” belum ada/,
  );
});

test("so does a file that is no YAML, and an SOP under another name", async () => {
  expect(await messageOf("id: pengelolaan-data\nsteps: [")).toMatch(
    /baris 2 .*: Kurung tidak ditutup/,
  );
  const content = contentWith(stringify({ ...sop, id: "lain" }));
  const published = assertPublishable(content);
  await expect(published).rejects.toThrow(/Kode “lain” tidak sama dengan nama berkas/);
});

test("an SOP needs no page of its own, and a copied page may not show another SOP", async () => {
  const content = contentWith(stringify(compact(sop)));
  const page = new URL(`docs/sop/${sop.id}/index.mdx`, content);
  writeFileSync(page, `${readFileSync(page, "utf8")}\n<Roles sop="lain" />\n`);
  await expect(assertPublishable(content)).rejects.toThrow(
    /docs\/sop\/pengelolaan-data\/index\.mdx\n {2}baris \d+ \(.*\): Halaman ini menampilkan SOP lain: sop="lain"/,
  );
  rmSync(page);
  await expect(assertPublishable(content)).rejects.toThrow(/tidak mempunyai bagian berhuruf/);
  const plain = { ...sop, notes: [] };
  writeFileSync(new URL(`sop/${sop.id}.yaml`, content), stringify(compact(plain)));
  writeFileSync(new URL("sop/versions.json", content), JSON.stringify(withVersion({}, plain)));
  await expect(assertPublishable(content)).resolves.toBeUndefined();
});

test("the site's own loader stops on it, and says so", async () => {
  const name = ".content-broken";
  contentWith(misled, join(root, name));
  const env = { ...process.env, CONTENT_DIR: name, CACHE_DIR: "./.cache/broken-astro" };
  const run = promisify(execFile)(process.execPath, ["node_modules/astro/bin/astro.mjs", "sync"], {
    cwd: root,
    env,
  });
  const { code, stderr } = await run.then(
    () => ({ code: 0, stderr: "" }),
    (failure: { code: number; stderr: string }) => failure,
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/langkah 3 \(penerimaan-data\): Pelaksana “camat” tidak dikenal/);
  expect(stderr).toMatch(/^Isi situs belum dapat diterbitkan/);
  expect(stderr).not.toMatch(/Stack trace|\bat .*:\d+:\d+/);
}, 60_000);

describe("npm run sop", () => {
  const name = ".content-broken";
  const run = () =>
    promisify(execFile)(process.execPath, ["src/build/sop/record.ts"], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: name },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (failure: { code: number; stderr: string }) => ({ code: failure.code, said: failure.stderr }),
    );

  test("says so when all is well", async () => {
    contentWith(readFileSync(join(root, `content/sop/${sop.id}.yaml`), "utf8"), join(root, name));
    expect(await run()).toEqual({ code: 0, said: expect.stringMatching(/^Semua isi benar/) });
  });

  test.each([
    [
      "a fault of an SOP",
      `sop/${sop.id}.yaml`,
      "number: 3",
      'number: "3"',
      /baris \d+, langkah ke-3/,
    ],
    [
      "a published version that changed",
      `sop/${sop.id}.yaml`,
      "number: 3",
      "number: 33",
      /baris \d+, version/,
    ],
    ["a law", "regulations/uu-25-2009.yaml", "status: berlaku", "status: sah", /baris \d+, status/],
    [
      "a page",
      "docs/panduan/editor.mdx",
      "## Memeriksa hasilnya",
      "<3 hari",
      /baris \d+ \(<3 hari\)/,
    ],
    [
      "a record of versions that is broken",
      "sop/versions.json",
      "{",
      "",
      /tidak dapat dibaca lagi/,
    ],
  ])("tells %s in our words alone, and fails", async (_, file, was, becomes, told) => {
    contentWith(readFileSync(join(root, `content/sop/${sop.id}.yaml`), "utf8"), join(root, name));
    const text = readFileSync(join(root, name, file), "utf8");
    expect(text).toContain(was);
    writeFileSync(join(root, name, file), text.replace(was, becomes));
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain(file);
    expect(said).toMatch(told);
    expect(said).not.toMatch(/\bat .*:\d+:\d+|Error/);
  });
});
