/**
 * Starts the web servers of this machine with the configurations the build made, changed in nothing
 * but what an administrator changes: name, port and folder.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { access, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLACE } from "../../src/build/servers/place.ts";

export interface RealServer {
  url: string;
  stop(): Promise<void>;
}

interface Kind {
  /** Where Debian puts it. */
  program: string;
  /** Writes what it needs into `folder`. @returns the command's arguments. */
  prepare(folder: string, port: number, deploy: Deployed): Promise<string[]>;
}

/** @returns a ready configuration by its name. */
type Deployed = (name: string) => Promise<string>;

const deployed: Deployed = (name) =>
  readFile(new URL(`../../deploy/${name}`, import.meta.url), "utf8");

/** What an administrator does to a ready configuration. */
const placed = (text: string, folder: string, port: number) =>
  text
    .replaceAll(PLACE.folder, join(folder, "web"))
    .replaceAll(PLACE.host, "localhost")
    .replaceAll(`listen ${PLACE.port}`, `listen localhost:${port}`)
    .replaceAll(`:${PLACE.port}`, `:${port}`);

const MODULES = ["authz_core", "dir", "mime", "headers", "filter", "deflate"];
/** What `a2enmod` adds where the office shares its cases. */
const SHARING_MODULES = ["proxy", "proxy_wstunnel"];

async function apacheArgs(folder: string, port: number, host: string): Promise<string[]> {
  const shares = host.includes("ProxyPass");
  const names = ["mpm_event", ...MODULES, ...(shares ? SHARING_MODULES : [])];
  const modules = names.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`,
  );
  const main = `ServerRoot ${folder}\nServerName localhost\nPidFile ${folder}/pid\nListen localhost:${port}\nErrorLog ${folder}/error.log\nTypesConfig /etc/mime.types\nUser www-data\nGroup www-data\n${modules.join("")}${host}`;
  await writeFile(join(folder, "main.conf"), main);
  return ["-f", join(folder, "main.conf"), "-DFOREGROUND"];
}

export const KINDS: Record<string, Kind> = {
  nginx: {
    program: "/usr/sbin/nginx",
    async prepare(folder, port, deploy) {
      await writeFile(join(folder, "site.conf"), placed(await deploy("nginx.conf"), folder, port));
      const main = `daemon off; pid pid; error_log error.log; events {} http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5; include site.conf; }`;
      await writeFile(join(folder, "main.conf"), main);
      return ["-p", folder, "-c", join(folder, "main.conf"), "-e", join(folder, "error.log")];
    },
  },
  "Apache, virtual host": {
    program: "/usr/sbin/apache2",
    async prepare(folder, port, deploy) {
      return apacheArgs(folder, port, placed(await deploy("apache.conf"), folder, port));
    },
  },
  "Apache, .htaccess": {
    program: "/usr/sbin/apache2",
    async prepare(folder, port) {
      const web = join(folder, "web");
      const host = `DocumentRoot ${web}\n<Directory ${web}>\nRequire all granted\nAllowOverride All\n</Directory>\n`;
      return apacheArgs(folder, port, host);
    },
  },
  Caddy: {
    program: "/usr/bin/caddy",
    async prepare(folder, port, deploy) {
      const site = placed(await deploy("Caddyfile"), folder, port);
      await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${site}`);
      return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    },
  },
};

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(url: string, program: ChildProcess): Promise<void> {
  for (const end = performance.now() + 15_000; performance.now() < end; ) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    if (program.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${program.spawnfile} does not answer at ${url}`);
}

/** @returns whether this machine has the server. */
export const isInstalled = (kind: Kind) =>
  access(kind.program).then(
    () => true,
    () => false,
  );

/**
 * Serves a copy of a built site.
 * @param site its folder. @param deploy the ready configurations that belong to it.
 * @throws when the server does not start.
 */
export async function startReal(
  kind: Kind,
  site = "dist",
  deploy: Deployed = deployed,
): Promise<RealServer> {
  const folder = await mkdtemp(join(tmpdir(), "server-"));
  // Servers give up root's rights before they read.
  await chmod(folder, 0o755);
  await mkdir(join(folder, "web"));
  await cp(site, join(folder, "web"), { recursive: true });
  const port = await freePort();
  const args = await kind.prepare(folder, port, deploy);
  const program = spawn(kind.program, args, { stdio: "ignore" });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const url = `http://localhost:${port}/`;
  const stop = async () => {
    program.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  await answers(url, program).catch(async (cause) => {
    await stop();
    throw cause;
  });
  return { url, stop };
}
