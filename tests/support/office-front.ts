/** What an office's web server does: the site and the WebSocket below one address. Each officer has one, and it can be cut. */
import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { SharedSite } from "../../src/build/office/site.ts";

export interface OfficeFront {
  /** Address of the site, with a slash at the end. */
  url: string;
  /** No WebSocket gets through any more, and those that stand are broken off. */
  cut(): void;
  mend(): void;
  /** A slow line: what comes from the office comes in pieces, so many ms apart. 0: as it is. */
  slow(ms: number): void;
  /** Says from now on otherwise than the built site how the office shares. */
  says(otherwise: Partial<Pick<SharedSite, "shareNew" | "retention">>): void;
  stop(): Promise<void>;
}

/**
 * @param site address of the built site.
 * @param socket address of the nats-server's WebSocket, as far as one stands.
 * @param name of this machine, below localhost: nats-server knows one origin a host.
 */
export async function startFront(
  site: string,
  socket: () => string,
  name: string,
): Promise<OfficeFront> {
  const { pathname: base, origin } = new URL(site);
  const through = new Set<Socket>();
  let isCut = false;
  let pace = 0;
  let otherwise: object | null = null;
  const server = createServer((req, res) => {
    if (otherwise !== null && req.url === `${base}bersama.json`) {
      fetch(new URL(req.url, origin))
        .then((answer) => answer.json())
        .then(
          (way) => res.end(JSON.stringify({ ...way, ...otherwise })),
          () => res.destroy(),
        );
      return;
    }
    const { method, headers } = req;
    const onward = request(new URL(req.url ?? "/", origin), { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on("error", () => res.destroy());
    req.pipe(onward);
  });
  server.on("upgrade", (req, client, head) => {
    if (isCut || req.url !== `${base}bersama`) {
      client.destroy();
      return;
    }
    const { hostname, port } = new URL(socket());
    const upstream = connect(Number(port), hostname, () => {
      const lines = req.rawHeaders.flatMap((name, i, all) =>
        i % 2 === 0 ? [`${name}: ${all[i + 1]}`] : [],
      );
      upstream.write(`GET / HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
      upstream.write(head);
      client.pipe(upstream);
      upstream.on("data", (piece) => {
        upstream.pause();
        setTimeout(() => {
          client.write(piece);
          upstream.resume();
        }, pace);
      });
    });
    // However an end goes, killed without a word too, the other hears of it as from any web server.
    upstream.on("close", () => client.end());
    client.on("close", () => upstream.destroy());
    for (const end of [upstream, client as Socket]) {
      through.add(end);
      end.on("error", () => undefined).on("close", () => through.delete(end));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${name}.localhost:${port}${base}`,
    cut() {
      isCut = true;
      for (const end of through) end.destroy();
    },
    mend() {
      isCut = false;
    },
    slow(ms) {
      pace = ms;
    },
    says(said) {
      otherwise = said;
    },
    async stop() {
      for (const end of through) end.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
