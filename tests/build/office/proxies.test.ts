/** The way from the site's own address to the office's nats-server, through each real web server. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jetstream } from "@nats-io/jetstream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../src/build/csp/policy.ts";
import { prepareStream } from "../../../src/build/office/stream.ts";
import { writeApache } from "../../../src/build/servers/apache.ts";
import { writeCaddyfile } from "../../../src/build/servers/caddy.ts";
import { siteHeaders } from "../../../src/build/servers/headers.ts";
import { NATS_ADDRESS } from "../../../src/build/servers/nats.ts";
import { writeNginx } from "../../../src/build/servers/nginx.ts";
import { handshake } from "../../support/handshake.ts";
import {
  INSTALLED,
  logIn,
  type NatsServer,
  officeWithKeys,
  startNats,
} from "../../support/nats.ts";
import { isInstalled, KINDS, startReal } from "../../support/real-servers.ts";

const headers = siteHeaders(contentSecurityPolicy(new Set()));
const WRITERS: Record<string, (base: string, shares: boolean) => string> = {
  "nginx.conf": (base, shares) => writeNginx(headers, base, shares),
  "apache.conf": (base, shares) => writeApache(headers, base, shares),
  Caddyfile: (base, shares) => writeCaddyfile(headers, base, shares),
};

test.each(Object.entries(WRITERS))("%s leads nowhere where nothing is shared", (_, write) => {
  expect(write("/", false)).not.toMatch(/bersama|proxy/i);
  expect(write("/", true)).toMatch(/bersama/);
});

if (INSTALLED === null) console.warn("nats-server is not installed: no way to it was tried");

// What only a folder's own file configures cannot lead anywhere.
const LEADING = Object.entries(KINDS).filter(([name]) => name !== "Apache, .htaccess");

describe.skipIf(INSTALLED === null).each(["/", "/sop/"])("a site below %s", (base) => {
  const given = officeWithKeys();
  const site = mkdtempSync(join(tmpdir(), "situs-"));
  let server: NatsServer;

  beforeAll(async () => {
    mkdirSync(join(site, base), { recursive: true });
    writeFileSync(join(site, base, "index.html"), "<!doctype html><title>SOP</title>");
    writeFileSync(join(site, base, "404.html"), "<!doctype html><title>Tidak ada</title>");
    writeFileSync(join(site, base, "bersama.json"), '{"format":"sop-bersama"}');
    server = await startNats(given);
    const administrator = await logIn(server.url, given.seeds.administrator);
    await prepareStream(administrator, given.office.sharing);
    await administrator.close();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(site, { recursive: true, force: true });
  });

  test.each(LEADING)("through %s", async (name, kind) => {
    if (!(await isInstalled(kind))) {
      console.warn(`${kind.program} is not installed: its way to nats-server was not tried`);
      return;
    }
    const nats = new URL(server.url).host;
    const deploy = async (file: string) =>
      (WRITERS[file]?.(base, true) ?? "").replaceAll(NATS_ADDRESS, nats);
    const web = await startReal(kind, site, deploy);
    try {
      const address = `${web.url.slice(0, -1)}${base}bersama`;
      expect(await handshake(address, "https://sop.contoh.go.id"), name).toBe(101);
      expect(await handshake(address, "https://lain.contoh.go.id"), name).toBe(403);

      const officer = await logIn(address.replace("http:", "ws:"), given.seeds.Sri);
      const subject = `kasus.c1.${given.office.members[0]?.id}`;
      const long = "x".repeat(900_000);
      expect(await jetstream(officer).publish(subject, long)).toHaveProperty("seq");
      const messages = await (await jetstream(officer).consumers.get("KASUS", {})).fetch();
      for await (const message of messages) {
        expect(message.string()).toBe(long);
        break;
      }
      await officer.close();

      // What only begins like it is a file of the site.
      const file = await fetch(`${address}.json`);
      expect(await file.json()).toEqual({ format: "sop-bersama" });
      const page = await fetch(`${web.url.slice(0, -1)}${base}`);
      expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(page.headers.get("content-security-policy")).toContain("connect-src 'self'");
    } finally {
      await web.stop();
    }
  });
});
