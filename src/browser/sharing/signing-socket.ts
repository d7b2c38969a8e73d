/**
 * A WebSocket that answers the server's question before the client library hears it. The library wants the
 * signature at once, and a key that cannot be read signs in its own time. Whatever the server does meanwhile,
 * the library hears in the order in which it was done, and of every end.
 */
import type { WsSocketFactory } from "@nats-io/nats-core";
import { type KeptKey, sign } from "./key.ts";

export interface Signing {
  /** Ends the line without a word, whatever is still to be sent over it. */
  hangUp(): void;
  wsFactory: WsSocketFactory;
  authenticator: () => { nkey: string; sig: string };
}

/** What the library needs to log in with this key. */
export function signingWith(key: KeptKey): Signing {
  let sig = "";
  let line: WebSocket | null = null;
  return {
    hangUp() {
      line?.close();
      // A browser says that a line has ended when the other side says so too; this one is silent.
      line?.onclose?.(new Event("close") as CloseEvent);
    },
    authenticator: () => ({ nkey: key.publicKey, sig }),
    wsFactory: async (url) => {
      const socket = new WebSocket(url);
      line = socket;
      let asked = false;
      let turn = Promise.resolve();
      hearBy<MessageEvent<ArrayBuffer>>(socket, "onmessage", (hear) => (event) => {
        if (!asked) {
          asked = true;
          // Without a signature the server says what there is to say.
          turn = nonceIn(event.data, key).then(
            (made) => {
              sig = made;
            },
            () => undefined,
          );
        }
        turn = turn.then(() => hear(event));
      });
      hearBy<CloseEvent>(socket, "onclose", (hear) => (event) => {
        // What was said before is taken in first: the library drops it once it knows of the end.
        turn = turn.then(task).then(() => {
          // Of an end before the first word, however polite, the library waits for ever unless it is an error (3.4.0).
          if (!asked) socket.onerror?.(new Event("error"));
          hear(event);
        });
      });
      return { socket, encrypted: url.startsWith("wss:") };
    },
  };
}

/** Resolves when all that follows from what was done so far is done. */
const task = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Has what the library sets as this listener called through another, made of it. */
function hearBy<E extends Event>(
  socket: WebSocket,
  name: "onmessage" | "onclose",
  through: (hear: (event: E) => void) => (event: E) => void,
): void {
  const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, name);
  Object.defineProperty(socket, name, {
    configurable: true,
    get: () => own?.get?.call(socket),
    set: (listener: ((event: E) => void) | null) =>
      own?.set?.call(socket, listener && through((event) => listener.call(socket, event))),
  });
}

/** The signature over the nonce in the server's first words; empty when it asks for none. */
async function nonceIn(data: ArrayBuffer, key: KeptKey): Promise<string> {
  const [, nonce] = /"nonce"\s*:\s*"([^"]+)"/.exec(new TextDecoder().decode(data)) ?? [];
  return nonce === undefined ? "" : sign(key, nonce);
}
