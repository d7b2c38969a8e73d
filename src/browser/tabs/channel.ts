/** What tabs tell one another. A tab acts on it by reading the store again, never by trusting it. */
export type Announcement =
  | { type: "case-changed" | "case-removed"; key: string }
  | { type: "list-changed" };

export interface Channel {
  announce(message: Announcement): void;
  /** Calls `listener` for messages of OTHER tabs; returns the way to stop. */
  listen(listener: (message: Announcement) => void): () => void;
}

/** All tabs of this origin that use the same name. */
export function broadcastChannel(name = "sop-kaltim"): Channel {
  const channel = new BroadcastChannel(name);
  return {
    announce: (message) => channel.postMessage(message),
    listen: (listener) => {
      const receive = (event: MessageEvent<Announcement>) => listener(event.data);
      channel.addEventListener("message", receive);
      return () => channel.removeEventListener("message", receive);
    },
  };
}
