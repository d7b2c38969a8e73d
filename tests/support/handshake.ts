import { request } from "node:http";

/**
 * Asks for a WebSocket as the page of another origin or of this one would.
 * @returns the status of the answer: 101 when it was opened.
 */
export const handshake = (address: string, origin: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(address, {
      headers: {
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        Origin: origin,
      },
    });
    asked.on("upgrade", (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    asked.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject);
    asked.end();
  });
