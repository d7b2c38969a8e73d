/** `npm run sop -- terbitkan`, in copies of the content. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { planOf } from "../../src/build/sop/publish/plan.ts";
import { toldOf } from "../../src/build/sop/publish/told.ts";
import { writeAll } from "../../src/build/sop/publish/write.ts";
import { assertPublishable } from "../../src/build/sop/publishable.ts";
import type { Draft } from "../../src/core/draft/draft.ts";
import { edited } from "../../src/core/draft/edited.ts";
import { draftOf, nextVersionOf } from "../../src/core/draft/from-sop.ts";
import { type Bundle, bundleOf, openBundle } from "../../src/core/publish/bundle.ts";
import { contentFiles } from "../../src/core/publish/content-files.ts";
import { sopDigest } from "../../src/core/sop/integrity/versions.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import { publishedSop, readSop, repositoryFile } from "../support/content.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sop = publishedSop();
const TODAY = "2026-11-27";
const [first] = sop.steps;
const folders: string[] = [];

/** A copy of content/. */
function content(folder = mkdtempSync(join(tmpdir(), "terbit-"))): URL {
  folders.push(folder);
  cpSync(join(root, "content"), folder, { recursive: true });
  return pathToFileURL(`${folder}/`);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const origin = {
  published: { sop, text: repositoryFile(`content/sop/${sop.id}.yaml`) },
  versions: JSON.parse(repositoryFile("content/sop/versions.json")),
  laws: [{ id: "uu-25-2009", citedAs: { kind: "Undang-Undang", number: 25, year: 2009 } }],
};

/** The published SOP's next version, with something to tell. */
function next(change: Partial<Draft> = {}): Draft {
  const draft = nextVersionOf(sop);
  const [change0, ...older] = draft.changes as [Draft["changes"][number]];
  const timed = edited(draft, {
    kind: "cell",
    step: first?.id ?? "",
    cell: "duration",
    text: "2 jam",
  });
  return { ...timed, changes: [{ ...change0, summary: "Waktu langkah 1." }, ...older], ...change };
}

/** An SOP that the site does not have, citing a law that it has and one that it has not. */
function another(): Draft {
  const draft = draftOf(readSop("tests/fixtures/real-sops/sop/pemusnahan-arsip.yaml"));
  const laws = [
    "Undang-undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
    "Peraturan Gubernur Nomor 7 Tahun 2021 tentang Arsip",
  ];
  return {
    ...draft,
    base: null,
    legalBasis: laws.map((citation) => ({ regulation: null, citation })),
    related: draft.related.map((one) => ({ ...one, sop: null })),
    steps: draft.steps.map((step) => ({
      ...step,
      refersTo: step.refersTo.map((one) => ({ ...one, sop: null })),
    })),
  };
}

const zipOf = (draft: Draft) => bundleOf(contentFiles(draft, origin, TODAY).files);
function bundle(draft: Draft): Bundle {
  const opened = openBundle(zipOf(draft));
  if ("problem" in opened) throw new Error(JSON.stringify(opened));
  return opened;
}
async function planned(draft: Draft, folder: URL) {
  const plan = await planOf(bundle(draft), folder);
  if (!("files" in plan)) throw new Error(JSON.stringify(plan));
  return plan;
}
const refusal = async (given: Bundle, folder: URL): Promise<string> => {
  const plan = await planOf(given, folder);
  return "refused" in plan ? plan.refused : "nothing" in plan ? plan.nothing : "";
};
const read = (folder: URL, path: string) => readFileSync(new URL(path, folder), "utf8");

describe("a zip that is published", () => {
  test("says what changed, and what is written, before anything is", async () => {
    const folder = content();
    const plan = await planned(next(), folder);

    expect(toldOf(plan).split("\n")).toEqual([
      `SOP ${sop.identity.name} (${sop.id}), versi 1.1, 27 November 2026, ${sop.steps.length} langkah.`,
      "Menurut penyusun: Waktu langkah 1.",
      "",
      "Yang berubah sejak versi 1.0:",
      `  - Langkah 1, Waktu: “${first?.duration}” menjadi “2 jam”.`,
      "",
      "Perlu dilihat; tidak menghalangi penerbitan:",
      expect.stringMatching(
        /^ {2}- Waktu langkah-langkahnya berjumlah .*, lebih dari \d+ hari kerja\./,
      ),
      "",
      "Yang ditulis ke map content:",
      `  - sop/${sop.id}.yaml (diganti)`,
      "  - sop/versions.json (diganti)",
    ]);
    expect(read(folder, `sop/${sop.id}.yaml`)).toBe(origin.published.text);
  });

  test("leaves a content that may be published, with the new version beside the old", async () => {
    const folder = content();
    const plan = await planned(next(), folder);
    await writeAll(plan.files, folder);

    await assertPublishable(folder);
    const versions = JSON.parse(read(folder, "sop/versions.json"));
    expect(versions[sop.id]).toEqual({ ...origin.versions[sop.id], "1.1": sopDigest(plan.sop) });
    expect(await refusal(bundle(next()), folder)).toMatch(/sudah terbit dengan isi yang sama/);
  });

  test("brings a new SOP with its laws, known ones linked and unknown ones not verified", async () => {
    const folder = content();
    const plan = await planned(another(), folder);
    await writeAll(plan.files, folder);

    expect(toldOf(plan)).toContain("SOP ini baru");
    expect(plan.looks.every((sentence) => sentence.endsWith("."))).toBe(true);
    expect(toldOf(plan)).toContain("regulations/pergub-7-2021.yaml (baru)");
    expect(toldOf(plan)).toContain("tampil sebagai belum diverifikasi");
    expect(plan.sop.legalBasis.map(({ regulation }) => regulation)).toEqual([
      "uu-25-2009",
      "pergub-7-2021",
    ]);
    await assertPublishable(folder);
  });
});

const withText = (draft: Draft, change: (text: string, path: string) => string): Bundle => {
  const { id, files } = bundle(draft);
  return { id, files: files.map(({ path, text }) => ({ path, text: change(text, path) })) };
};
const lifted = (draft: Draft, version: string): Draft => ({
  ...draft,
  version,
  changes: [{ version, date: "", summary: "X" }, ...draftOf(sop).changes],
});

describe("a zip that is refused leaves everything as it was", () => {
  test.each<[string, () => Bundle, RegExp]>([
    [
      "changed after it was made",
      () => withText(next(), (text) => text.replace("2 jam", "3 jam")),
      /tidak utuh/,
    ],
    [
      "without a readable record",
      () => withText(next(), (text, path) => (path.endsWith("json") ? "{" : text)),
      /tidak utuh/,
    ],
    [
      "no YAML",
      () => withText(next(), (text, path) => (path.endsWith("yaml") ? "steps: [" : text)),
      /Kurung tidak ditutup/,
    ],
    [
      "no SOP",
      () => withText(next(), (text, path) => (path.endsWith("yaml") ? "id: x\n" : text)),
      /belum ada/,
    ],
    [
      "another SOP under this name",
      () => ({
        ...bundle(another()),
        ...{
          id: sop.id,
          files: bundle(another()).files.map((file) =>
            file.path.startsWith("sop/pemu") ? { ...file, path: `sop/${sop.id}.yaml` } : file,
          ),
        },
      }),
      /SOP yang lain dari namanya/,
    ],
    [
      "a version published with other content",
      () => bundle(lifted(next(), "1.0")),
      /tidak utuh|sudah pernah terbit/,
    ],
    ["an older version", () => bundle(lifted(next(), "0.9")), /tidak lebih baru/],
    [
      "begun from another version",
      () => bundle({ ...next(), changes: next().changes.slice(0, 1) }),
      /tidak disusun dari versi 1\.0/,
    ],
    [
      "with a fault of the SOP",
      () => bundle(edited(next(), { kind: "remove-actor", actor: sop.actors[0]?.id ?? "" })),
      /belum dapat diterbitkan/,
    ],
    [
      "naming an SOP that is not here",
      () => bundle({ ...next(), related: [{ title: "SOP X", sop: "tidak-ada" }] }),
      /SOP “tidak-ada” tidak ada/,
    ],
    [
      "with a law that is none",
      () => ({
        ...bundle(another()),
        files: bundle(another()).files.map((file) =>
          file.path.startsWith("reg")
            ? { ...file, text: file.text.replace("belum-terverifikasi", "sah") }
            : file,
        ),
      }),
      /regulations\/pergub-7-2021\.yaml\n {2}baris \d+, status/,
    ],
  ])("%s", async (_, made, said) => {
    const folder = content();
    const before = readdirSync(folder, { recursive: true });

    expect(await refusal(made(), folder)).toMatch(said);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test("a file that cannot be written takes the others back", async () => {
    const folder = content();
    const { files } = await planned(another(), folder);
    const blocked = [...files, { path: "sop/versions.json/x", text: "" }];

    await expect(writeAll(blocked, folder)).rejects.toThrow();
    expect(readdirSync(new URL("sop/", folder)).toSorted()).toEqual(
      readdirSync(join(root, "content/sop")).toSorted(),
    );
    expect(read(folder, "sop/versions.json")).toBe(repositoryFile("content/sop/versions.json"));
  });
});

describe("npm run sop -- terbitkan", () => {
  const name = ".content-broken-terbit";
  const run = (...given: string[]) =>
    promisify(execFile)(process.execPath, ["src/build/sop/command.ts", ...given], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: name },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
    );
  /** A zip beside the copy. */
  function file(bytes: Uint8Array, folder = mkdtempSync(join(tmpdir(), "zip-"))): string {
    folders.push(folder);
    writeFileSync(join(folder, "sop.zip"), bytes);
    return join(folder, "sop.zip");
  }

  test("publishes what the site then loads as it loads all its content", async () => {
    content(join(root, name));
    const zip = file(zipOf(another()));

    expect(await run("terbitkan", zip)).toEqual({
      code: 1,
      said: expect.stringMatching(
        /SOP ini baru[\s\S]*Tambahkan --ya[\s\S]*Tidak ada yang ditulis\./,
      ),
    });
    expect(readdirSync(join(root, name, "sop"))).not.toContain("pemusnahan-arsip.yaml");
    expect(await run("terbitkan", zip, "--ya")).toEqual({
      code: 0,
      said: expect.stringMatching(/Terbit: SOP .* versi 1\.0\./),
    });
    const env = { ...process.env, CONTENT_DIR: name, CACHE_DIR: "./.cache/terbit-astro" };
    await promisify(execFile)(process.execPath, ["node_modules/astro/bin/astro.mjs", "sync"], {
      cwd: root,
      env,
    });
    expect(await run()).toEqual({ code: 0, said: expect.stringMatching(/^Semua isi benar/) });
  }, 120_000);

  test("says what is wrong in our words alone, and writes nothing", async () => {
    content(join(root, name));
    const all = [
      await run("terbitkan"),
      await run("terbitkan", "tidak-ada.zip", "--ya"),
      await run("terbitkan", file(strToU8("bukan zip")), "--ya"),
      await run("terbitkan", file(zipSync({ "../jahat.yaml": strToU8("x") })), "--ya"),
      await run("terbit"),
    ];

    expect(all.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    const said = all.map((one) => one.said);
    expect(said[0]).toMatch(/Sebutkan satu berkas/);
    expect(said[1]).toMatch(/“tidak-ada\.zip” tidak ada[\s\S]*Tidak ada yang ditulis/);
    expect(said[2]).toMatch(/bukan zip[\s\S]*Tidak ada yang ditulis/);
    expect(said[3]).toMatch(/di luar map/);
    expect(said[4]).toMatch(/Perintah “terbit” tidak dikenal/);
    expect(said.join("")).not.toMatch(/\bat .*:\d+:\d+|Error/);
    const kept: Sop = readSop(`${name}/sop/${sop.id}.yaml`);
    expect(kept).toEqual(sop);
  });
});
