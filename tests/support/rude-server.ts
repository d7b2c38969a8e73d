/** A server of WebSockets that ends, or falls silent, at a moment of choice. It speaks as nats-server begins to. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const CLEANLY = Uint8Array.of(0x88, 2, 0x03, 0xe8);

/** The first words of a server, with a question for the key. */
export const FIRST_WORDS = `INFO ${JSON.stringify({
  ...{ server_id: "N", version: "2.9.10", proto: 1, headers: true },
  ...{ max_payload: 1_048_576, auth_required: true, nonce: "tanya" },
})}\r\n`;

export interface Caller {
  says(words: string): void;
  /** Says goodbye by the rules of a WebSocket. */
  leaves(): void;
  /** Resolves when the line is no more. */
  gone: Promise<void>;
  /** Reads nothing more and says nothing more, as when the network is gone. */
  fallsSilent(): void;
}

/** @param meets what it does with each who comes. @returns its address, and how it ends. */
export async function rudeServer(meets: (caller: Caller) => void) {
  const callers = new Set<Duplex>();
  const server = createServer();
  server.on("upgrade", ({ headers }, socket) => {
    callers.add(socket);
    socket.on("error", () => undefined).resume();
    const accept = createHash("sha1").update(`${headers["sec-websocket-key"]}${GUID}`);
    socket.write(
      ["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"]
        .concat(`Sec-WebSocket-Accept: ${accept.digest("base64")}`, "", "")
        .join("\r\n"),
    );
    meets({
      says(words) {
        const body = Buffer.from(words);
        const length = Buffer.alloc(2);
        length.writeUInt16BE(body.length);
        socket.write(Buffer.concat([Uint8Array.of(0x82, 126), length, body]));
      },
      leaves: () => socket.end(CLEANLY),
      gone: new Promise((resolve) => socket.once("close", () => resolve())),
      fallsSilent: () => socket.pause(),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    stop() {
      for (const socket of callers) socket.destroy();
      server.close();
    },
  };
}
