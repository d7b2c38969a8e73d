/** An office that shares its cases: two browsers' programs in Node, at a real nats-server of this machine. */
import { connect, createServer } from "node:net";
import { type KeptKey, makeKey } from "../../src/browser/sharing/key.ts";
import { openNatsStream } from "../../src/browser/sharing/nats-stream.ts";
import { KEY, OfficeBrowser, officePlace } from "../contract/support/office-browser.ts";
import { saidBy } from "../e2e/measure/catch-up.ts";
import { INSTALLED } from "../support/nats.ts";
import { startWith, type TriedServer } from "../support/nats-server.ts";
import { at, open } from "../support/officers.ts";
import { median, type Row, told } from "./row.ts";

const ACTS = 200;
const [CASES, EVENTS] = [1000, 20];
const RESUMES = 15;

/** A line to the server that counts what comes through it. */
async function countingLine(url: string) {
  let bytes = 0;
  const { hostname, port } = new URL(url);
  const line = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on("data", (piece) => {
        bytes += piece.length;
      });
      from.on("error", () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => line.listen(0, "127.0.0.1", resolve));
  const address = line.address();
  const own = typeof address === "object" && address ? address.port : 0;
  return { url: `ws://127.0.0.1:${own}`, bytes: () => bytes, stop: () => line.close() };
}

/** Resolves when what the browser says of its desk is so. */
function until(browser: OfficeBrowser, isSo: (token: string | null) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = browser.desk?.subscribe((token) => {
      if (!isSo(token)) return;
      stop?.();
      resolve();
    });
  });
}

const isHere = (browser: OfficeBrowser) => () => browser.desk?.status.kind === "here";

async function comes(browser: OfficeBrowser): Promise<number> {
  const begun = performance.now();
  browser.comes();
  await until(browser, isHere(browser));
  return performance.now() - begun;
}

/** From an act here to the same act in the colleague's log, in ms. */
async function actRows(browserOf: (name: "ani" | "budi") => Promise<OfficeBrowser>) {
  const [ani, budi] = [await browserOf("ani"), await browserOf("budi")];
  await ani.session.run(KEY, open());
  for (const browser of [ani, budi]) await comes(browser);
  const first = until(budi, (token) => token === KEY);
  await ani.desk?.share(KEY);
  await first;
  const times: number[] = [];
  for (let n = 0; n < ACTS; n += 1) {
    const arrived = until(budi, (token) => token === KEY);
    const begun = performance.now();
    await ani.session.run(KEY, { type: "addNote", stepId: null, text: `${n}`, ...at(n) });
    await arrived;
    times.push(performance.now() - begun);
  }
  for (const browser of [ani, budi]) await browser.goes();
  const ordered = times.toSorted((a, b) => a - b);
  return [
    told("office: act → the colleague's log, p50", median(times), "ms"),
    told("office: act → the colleague's log, p99", ordered[Math.floor(ACTS * 0.99)] ?? 0, "ms"),
  ];
}

/** Catching up and resuming, with what goes over the line. */
async function readingRows(
  server: TriedServer,
  key: KeptKey,
  how: string,
  isTimed: boolean,
): Promise<Row[]> {
  await server.empty();
  await server.asAdministrator(({ pour }) => pour(saidBy("ani", CASES, EVENTS)));
  const line = await countingLine(server.url);
  const browser = new OfficeBrowser("ani", officePlace(), () =>
    openNatsStream({ url: line.url, stream: server.stream, member: "ani", key }),
  );
  await browser.joins(key);
  const caughtUp = await comes(browser);
  const bytes = line.bytes();
  await browser.goes();
  const resumes: number[] = [];
  for (let n = 0; n < RESUMES; n += 1) {
    resumes.push(await comes(browser));
    await browser.goes();
  }
  line.stop();
  const what = `office: ${CASES} cases × ${EVENTS} acts`;
  return [
    told(`${what}, bytes on the wire, ${how}`, bytes / 1000, "kB"),
    ...(isTimed
      ? [
          told(`${what}, caught up in Node`, caughtUp / 1000, "s"),
          told("office: resume with nothing new, log-in included", median(resumes), "ms"),
        ]
      : []),
  ];
}

export async function officeRows(): Promise<Row[]> {
  if (INSTALLED === null) {
    console.warn("No nats-server on this machine (Debian: apt install nats-server): no office.");
    return [];
  }
  const keys = { ani: await makeKey(undefined), budi: await makeKey(undefined) };
  const officers = Object.entries(keys).map(([id, { publicKey }]) => ({ id, publicKey }));
  const rows: Row[] = [];
  for (const compression of [false, true]) {
    // Written by version, and this machine's may be too old to be told so in an office.
    const place = (text: string) =>
      text
        .replace(/^\s*compression: (?:true|false)\n/m, "")
        .replace(/^websocket \{/m, `websocket {\n  compression: ${compression}`);
    const server = await startWith(officers, { place });
    const browserOf = async (name: "ani" | "budi") => {
      const { url, stream } = server;
      const browser = new OfficeBrowser(name, officePlace(), (key) =>
        openNatsStream({ url, stream, member: name, key }),
      );
      await browser.joins(keys[name]);
      return browser;
    };
    if (!compression) rows.push(...(await actRows(browserOf)));
    const how = compression ? "compressed" : "not compressed";
    rows.push(...(await readingRows(server, keys.ani, how, !compression)));
    await server.stop();
  }
  return rows;
}
