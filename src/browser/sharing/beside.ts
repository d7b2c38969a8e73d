/**
 * What is said beside an office's stream, over the connection of the tab that reads it: passed on to whoever
 * listens at that moment, kept by nobody, answered by nobody.
 */
import type { NatsConnection } from "@nats-io/nats-core";

/** Neither ever throws: what is not passed on is not missed. */
export interface Beside {
  say(subject: string, body: string): void;
  /** Calls `hear` for what others say there; returns the way to stop. */
  listen(subject: string, hear: (subject: string, body: string) => void): () => void;
}

/** Over a connection to nats-server, for as long as it stands. */
export function besideNats(connection: NatsConnection): Beside {
  return {
    say(subject, body) {
      // One that is closing takes nothing more.
      if (connection.isClosed() || connection.isDraining()) return;
      connection.publish(subject, body);
      // At once, not in a turn of its own: the page that says goodbye has none left.
      connection.flush().catch(() => undefined);
    },
    listen(subject, hear) {
      if (connection.isClosed() || connection.isDraining()) return () => undefined;
      const listening = connection.subscribe(subject, {
        // A server whose configuration is older than this refuses it: then nobody is heard.
        callback: (error, message) => {
          if (error === null && message.headers === undefined)
            hear(message.subject, message.string());
        },
      });
      return () => listening.unsubscribe();
    },
  };
}
