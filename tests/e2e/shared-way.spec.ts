/** The site's policy lets a page reach the office's nats-server at the site's own address, and no other. */
import { readFile } from "node:fs/promises";
import { siteHeaders } from "../../src/build/servers/headers.ts";
import { parseHeadersFile } from "../../src/build/servers/headers-file.ts";
import { NATS_ADDRESS, SHARED_PATH } from "../../src/build/servers/nats.ts";
import { writeNginx } from "../../src/build/servers/nginx.ts";
import { INSTALLED, officeWithKeys, startNats } from "../support/nats.ts";
import { isInstalled, KINDS, startReal } from "../support/real-servers.ts";
import { expect, test } from "./fixtures.ts";

test("a page hears the office's server through its own web server under the site's policy", async ({
  page,
}) => {
  const { nginx } = KINDS;
  if (nginx === undefined) throw new Error("no configuration for nginx");
  const there = INSTALLED !== null && (await isInstalled(nginx));
  test.info().skip(!there, "nats-server or nginx is not installed: the way was not tried");
  const [everywhere] = parseHeadersFile(await readFile("dist/_headers", "utf8"));
  const headers = siteHeaders(everywhere?.headers["Content-Security-Policy"] ?? "");
  // Which port the site gets is known only when it stands.
  const anyOrigin = (text: string) => text.replace(/^\s*allowed_origins:.*\n/m, "");
  const nats = await startNats(officeWithKeys(), null, anyOrigin);
  const deploy = async () =>
    writeNginx(headers, "/", true).replace(NATS_ADDRESS, new URL(nats.url).host);
  const web = await startReal(nginx, "dist", deploy);
  try {
    await page.goto(`${web.url}kasus/`);
    const heard = await page.evaluate(
      (path) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(new URL(path, location.href).href.replace("http", "ws"));
          socket.binaryType = "arraybuffer";
          socket.onmessage = ({ data }) => resolve(new TextDecoder().decode(data));
          socket.onerror = () => resolve("refused");
        }),
      `/${SHARED_PATH}`,
    );
    expect(heard).toMatch(/^INFO \{.*"nonce"/);
  } finally {
    await web.stop();
    await nats.stop();
  }
});
