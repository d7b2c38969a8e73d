/** `npm run kantor`, as an operator runs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nkeys } from "@nats-io/nats-core";
import { afterAll, describe, expect, test } from "vitest";
import { isFixedNats } from "../../../src/build/servers/nats.ts";
import { repositoryFile } from "../../support/content.ts";
import { INSTALLED } from "../../support/nats.ts";

const folder = mkdtempSync(join(tmpdir(), "kantor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILE = repositoryFile("tests/fixtures/office/kantor.yaml");
const VERSION = 'serverVersion: "2.12.12"';

function kantor(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/build/office/command.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, said: `${stdout}${stderr}` };
}

/** Runs the command on the example after a change. */
function setUp(was: string, becomes: string) {
  expect(FILE).toContain(was);
  const path = join(folder, "kantor.yaml");
  writeFileSync(path, FILE.replace(was, becomes));
  const out = mkdtempSync(join(folder, "out-"));
  const files = () => readdirSync(out).toSorted();
  const text = (name: string) => readFileSync(join(out, name), "utf8");
  return { ...kantor(path, "--ke", out), files, text };
}

describe("npm run kantor", () => {
  test("writes what a fixed server is run with, and no name of a person into it", () => {
    const { status, said, files, text } = setUp(VERSION, VERSION);
    expect(said).toMatch(/nats-server --signal reload/);
    expect(status).toBe(0);
    expect(files()).toEqual(["kantor-akun.conf", "nats-server.conf"]);
    const main = text("nats-server.conf");
    expect(main).toMatch(/sync_interval: "always"/);
    expect(main).toMatch(/compression: true/);
    expect(main).toMatch(/key: \$KANTOR_JS_KEY\n\s+cipher: aes/);
    const accounts = text("kantor-akun.conf");
    expect(main + accounts).not.toMatch(/Contoh|1990|Laptop|MSG\.GET|PURGE|STREAM\.DELETE/);
    // What changes a stream is the administrator's, in the accounts of the streams.
    expect(accounts.split("  A_").slice(1).join("")).not.toMatch(/STREAM\.(UPDATE|CREATE)/);
    const keys = FILE.match(/\bU[A-Z2-7]{55}\b/g) ?? [];
    for (const key of keys) expect(accounts.match(new RegExp(key, "g")), key).toHaveLength(1);
    // Nobody who may erase has a key here: nobody is given the right.
    expect(accounts).not.toMatch(/MSG\.DELETE/);
  });

  test.skipIf(INSTALLED === null)("writes what this machine's server takes, with a warning", () => {
    const { status, said, text } = setUp(VERSION, `serverVersion: "${INSTALLED}"`);
    expect(said).toMatch(/nats-server menerima konfigurasi ini\./);
    expect(status).toBe(0);
    if (isFixedNats(INSTALLED ?? "")) return;
    expect(said).toMatch(/hanya untuk mencoba/);
    expect(text("nats-server.conf")).not.toMatch(/sync_interval/);
    expect(text("nats-server.conf")).toMatch(/compression: false/);
  });

  test("writes three servers that copy each other", () => {
    const three = `${VERSION}
  servers:
    - { name: sop-1, host: 10.0.0.11 }
    - { name: sop-2, host: 10.0.0.12 }
    - { name: sop-3, host: 10.0.0.13 }`;
    const { status, files, text } = setUp(VERSION, three);
    expect(status).toBe(0);
    const mains = ["sop-1", "sop-2", "sop-3"].map((name) => `nats-server-${name}.conf`);
    expect(files()).toEqual(["kantor-akun.conf", ...mains]);
    expect(text("nats-server-sop-2.conf")).toMatch(/listen: "10\.0\.0\.12:6222"/);
    expect(text("nats-server-sop-2.conf").match(/nats:\/\/10\.0\.0\.1[123]:6222/g)).toHaveLength(3);
  });

  // Three of the example's members have a device.
  test.each([
    [97, false],
    [98, true],
  ])("says that nobody is named where too many have a device: %i more", (more, isSaid) => {
    const roles = "\nroles:\n";
    const members = Array.from({ length: more }, (_, n) => {
      const id = `aaaaaaaaaa${"abcdefghij"[Math.floor(n / 10)]}${"abcdefghij"[n % 10]}`;
      const device = `{ key: ${nkeys.createUser().getPublicKey()}, device: A, since: 2026-11-22 }`;
      return `\n  - { id: ${id}, name: A${n}, roles: [Administrator server], keys: [${device}] }`;
    });
    const { said, status, text } = setUp(roles, `${members.join("")}\n${roles}`);
    expect(said.includes("Lebih dari 100 anggota")).toBe(isSaid);
    expect(status).toBe(0);
    const others = text("kantor-akun.conf").match(/stream: \{ account: A_/g) ?? [];
    expect(others).toHaveLength(isSaid ? 0 : 100 * 99);
  });

  test("writes nothing by a faulty file, and says where and how to mend it", () => {
    const { status, said, files } = setUp("roles: [Administrator server]", "roles: [Admin server]");
    expect(status).toBe(1);
    expect(said).toMatch(/baris 15, members\.1\.roles\.1: Peran “Admin server” bukan pelaksana/);
    expect(files()).toEqual([]);
  });

  test.each([
    [["tidak-ada.yaml"], /tidak ada atau tidak dapat dibaca/],
    [[], /npm run kantor -- BERKAS/],
    [["siapkan", "tests/fixtures/office/kantor.yaml", "--kunci", "tidak-ada"], /Berkas kunci/],
  ])("says what is missing: %j", (args, words) => {
    const { status, said } = kantor(...args);
    expect(said).toMatch(words);
    expect(status).toBe(1);
  });

  test("makes an administrator's key that only its owner reads, and never writes over one", () => {
    const path = join(folder, "pengelola.kunci");
    const first = kantor("kunci", path);
    expect(first.said).toMatch(/administratorKey: U[A-Z2-7]{55}/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path, "utf8");
    const again = kantor("kunci", path);
    expect(again.status).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(before);
    const server = ["--peladen", "ws://127.0.0.1:1"];
    const file = "tests/fixtures/office/kantor.yaml";
    const { status, said } = kantor("siapkan", file, "--kunci", path, ...server);
    expect(status).toBe(1);
    expect(said).toMatch(/tidak menerima kunci ini[\s\S]*Tidak ada yang berubah/);
  });

  test("makes ids that mean nothing", () => {
    const ids = [kantor("anggota"), kantor("anggota")].map(({ said }) => said.trim());
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z2-7]{12}$/);
  });
});

test.each([
  ["2.9.10", false],
  ["2.11.16", false],
  ["2.12.11", false],
  ["2.12.12", true],
  ["2.13.9", false],
  ["2.14.2", false],
  ["2.14.3", true],
  ["2.15.0", true],
  ["3.0.0", true],
])("nats-server %s may stand in the open: %s", (version, fixed) => {
  expect(isFixedNats(version)).toBe(fixed);
});
