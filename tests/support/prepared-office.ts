/** An office whose members have not joined yet: its nats-server, and for each of them a web server before it. */
import type { Office } from "../../src/core/office/schema.ts";
import { startWith, type Tried, type TriedServer } from "./nats-server.ts";
import { type OfficeFront, startFront } from "./office-front.ts";

/** Who works there, without a key: that is made in the browser. */
export type Member = Pick<Office["members"][number], "id" | "name" | "roles"> & {
  position?: string;
};

export interface OfficeToJoin {
  server: TriedServer;
  /** Each member's way to the site, in their order. */
  fronts: readonly OfficeFront[];
  /** @param keys the public part of the key that each member's browser made. */
  admit(keys: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The server of an office, and a way to it for each member; no device of theirs has joined.
 * @param site address of the built site.
 * @param tried what is otherwise than in the office of the fixture.
 */
export async function prepareOffice(
  site: string,
  members: readonly Member[],
  tried: Omit<Tried, "origins"> = {},
): Promise<OfficeToJoin> {
  let socket = "";
  const fronts = await Promise.all(members.map(({ id }) => startFront(site, () => socket, id)));
  // Where pages come from is known before the keys of its officers are.
  const origins = fronts.map(({ url }) => new URL(url).origin);
  const server = await startWith([], { ...tried, origins });
  socket = server.url;
  return {
    ...{ server, fronts },
    async admit(keys) {
      await server.admit(members.map((one, n) => ({ ...one, publicKey: keys[n] ?? "" })));
      await server.announce();
    },
    async stop() {
      await Promise.all(fronts.map((front) => front.stop()));
      await server.stop();
    },
  };
}
