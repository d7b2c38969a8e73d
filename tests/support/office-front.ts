/** What an office's web server does: the site and the WebSocket below one address. Each officer has one, and it can be cut. */
import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface OfficeFront {
  /** Address of the site, with a slash at the end. */
  url: string;
  /** No WebSocket gets through any more, and those that stand are broken off. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** `/bersama.json`, as a site says it whose office shares. */
const WAY = {
  format: "sop-bersama",
  version: 1,
  path: "bersama",
  stream: "KASUS",
  shareNew: false,
};

const shares = (page: string) =>
  page.replace("&quot;shares&quot;:[0,false]", "&quot;shares&quot;:[0,true]");

/**
 * @param site address of the built site.
 * @param socket address of the nats-server's WebSocket.
 */
export async function startFront(site: string, socket: string): Promise<OfficeFront> {
  const { pathname: base, origin } = new URL(site);
  const through = new Set<Socket>();
  let isCut = false;
  const server = createServer((req, res) => {
    if (req.url === `${base}bersama.json`) {
      res.setHeader("Content-Type", "application/json");
      res.end(JSON.stringify(WAY));
      return;
    }
    const { host: _, "accept-encoding": __, "if-none-match": ___, ...headers } = req.headers;
    const { method } = req;
    const onward = request(new URL(req.url ?? "/", origin), { method, headers }, (answer) => {
      const { "content-length": ____, ...told } = answer.headers;
      res.writeHead(answer.statusCode ?? 502, told);
      if (!String(answer.headers["content-type"]).startsWith("text/html")) {
        answer.pipe(res);
        return;
      }
      // The page as it is built for an office that shares: the same page but for this one word.
      answer
        .setEncoding("utf8")
        .toArray()
        .then((parts) => res.end(shares(parts.join(""))));
    });
    onward.on("error", () => res.destroy());
    req.pipe(onward);
  });
  server.on("upgrade", (req, client, head) => {
    if (isCut || req.url !== `${base}bersama`) {
      client.destroy();
      return;
    }
    const { hostname, port } = new URL(socket);
    const upstream = connect(Number(port), hostname, () => {
      const lines = req.rawHeaders.flatMap((name, i, all) =>
        i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : [],
      );
      upstream.write(`GET / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const end of [upstream, client as Socket]) {
      through.add(end);
      end.on("error", () => undefined).on("close", () => through.delete(end));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    cut() {
      isCut = true;
      for (const end of through) end.destroy();
    },
    mend() {
      isCut = false;
    },
    async stop() {
      for (const end of through) end.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
