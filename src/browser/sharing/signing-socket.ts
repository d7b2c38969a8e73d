/**
 * A WebSocket that answers the server's question before the client library hears it. The library wants the
 * signature at once, and a key that cannot be read signs in its own time.
 */
import type { WsSocketFactory } from "@nats-io/nats-core";
import { type KeptKey, sign } from "./key.ts";

export interface Signing {
  wsFactory: WsSocketFactory;
  authenticator: () => { nkey: string; sig: string };
}

/** What the library needs to log in with this key. */
export function signingWith(key: KeptKey): Signing {
  let sig = "";
  return {
    authenticator: () => ({ nkey: key.publicKey, sig }),
    wsFactory: async (url) => {
      const socket = new WebSocket(url);
      const hear = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
      let asked = false;
      let signing = Promise.resolve();
      // The library listens by `onmessage`; its listener is called in turn, after the signature is there.
      Object.defineProperty(socket, "onmessage", {
        configurable: true,
        get: () => hear?.get?.call(socket),
        set: (listener: ((event: MessageEvent) => void) | null) => {
          const inTurn = (event: MessageEvent<ArrayBuffer>) => {
            if (!asked) {
              asked = true;
              signing = nonceIn(event.data, key).then((made) => {
                sig = made;
              });
            }
            signing = signing.then(() => listener?.call(socket, event));
          };
          hear?.set?.call(socket, listener === null ? null : inTurn);
        },
      });
      return { socket, encrypted: url.startsWith("wss:") };
    },
  };
}

/** The signature over the nonce in the server's first words; empty when it asks for none. */
async function nonceIn(data: ArrayBuffer, key: KeptKey): Promise<string> {
  const [, nonce] = /"nonce"\s*:\s*"([^"]+)"/.exec(new TextDecoder().decode(data)) ?? [];
  return nonce === undefined ? "" : sign(key, nonce);
}
