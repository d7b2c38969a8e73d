import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perform } from "../../../src/core/case/perform.ts";
import { NO_LINE } from "../../../src/core/sharing/line.ts";
import { anyIntent, Officers } from "../../support/command-arbitrary.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { digestsOf, ERASER, PaperClient, PaperServer } from "./office.ts";

const NAMES = ["ani", "budi", "citra", "dewi"];

/** What may happen next in an office with an unreliable server. */
const anyTurn = fc.record({
  who: fc.nat(3),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("act" as const), intent: anyIntent }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("read" as const), most: fc.nat(5) }) },
    // Of what is sent, some is stored, some is stored twice, and the rest is lost on the way.
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant("send" as const), fates: fc.array(fc.nat(3)) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase" as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("set back" as const),
        lost: fc.nat(12),
        replaced: fc.boolean(),
      }),
    },
  ),
});

type Turn = typeof anyTurn extends fc.Arbitrary<infer T> ? T : never;

const intent = {
  ...{ kind: "work" as const, pick: 0, other: 0, passed: 0, ago: 0, astray: true },
  text: "Alasan",
};

/** Once found: what stood beside the line before the server was set back was not told to its author. */
const BESIDE_THEN_SET_BACK: Turn[] = [
  { who: 1, what: { kind: "act", intent: { ...intent, kind: "start" } } },
  { who: 1, what: { kind: "act", intent } },
  { who: 1, what: { kind: "send", fates: [0, 0, 1] } },
  { who: 1, what: { kind: "read", most: 1 } },
  { who: 0, what: { kind: "act", intent: { ...intent, passed: 1 } } },
  { who: 0, what: { kind: "set back", lost: 1, replaced: false } },
];

/** The same opening to the byte by two of them, sent by one, lost with the server, and overtaken by a third's. */
const ONE_ACT_OF_TWO: Turn[] = [
  { who: 2, what: { kind: "act", intent: { ...intent, kind: "start" } } },
  { who: 3, what: { kind: "act", intent } },
  { who: 3, what: { kind: "send", fates: [1, 1] } },
  { who: 0, what: { kind: "act", intent: { ...intent, ago: 1 } } },
  { who: 2, what: { kind: "read", most: 2 } },
  { who: 0, what: { kind: "set back", lost: 1, replaced: false } },
];

class Office {
  readonly server = new PaperServer();
  readonly clients: PaperClient[];
  private readonly officers = NAMES.map(() => new Officers(PENGELOLAAN_DATA));

  constructor(size: number) {
    this.clients = NAMES.slice(0, size).map((name) => new PaperClient(name));
  }

  takes({ who, what }: Turn): void {
    const client = this.clients[who % this.clients.length];
    const officer = this.officers[who % this.clients.length];
    if (client === undefined || officer === undefined) return;
    if (what.kind === "set back") {
      const { messages } = this.server;
      this.server.setBack(Math.max(0, messages.length - what.lost), what.replaced);
    } else if (what.kind === "read") {
      client.reads(this.server, what.most);
      client.takesOut(this.server);
    } else if (what.kind === "erase") {
      if (client.me === ERASER) client.erases();
    } else if (what.kind === "send") {
      for (const [i, { subject, body }] of client.letters().entries()) {
        for (let n = 0; n < (what.fates[i] ?? 0); n += 1) this.server.store(subject, body);
      }
    } else {
      for (const command of officer.commands(client.state, what.intent)) {
        const done = perform(client.state, command);
        if (done.ok) client.acts(done.added);
      }
    }
  }

  /** The network is whole again: everybody reads and sends until nobody has anything left. */
  settles(): number {
    for (let round = 1; round <= 20; round += 1) {
      for (const client of this.clients) {
        client.reads(this.server);
        client.sends(this.server);
      }
      for (const client of this.clients) {
        client.reads(this.server);
        client.takesOut(this.server);
      }
      if (this.clients.every((client) => client.letters().length === 0)) return round;
    }
    throw new Error("the outboxes never empty");
  }
}

/** The same act to the byte by two people is one act, and its author is who sent it first. */
function lostTo(client: PaperClient, office: Office): string[] {
  const keepers = office.clients.map(({ accepted, here }) => ({
    did: digestsOf(accepted),
    has: digestsOf([...here.log, ...here.overtaken.map(({ act }) => act)]),
  }));
  return [...digestsOf(client.accepted)].filter(
    (digest) => !keepers.some(({ did, has }) => did.has(digest) && has.has(digest)),
  );
}

/** Nothing of the case is left at the server, everybody knows why, and nobody's work is gone unasked. */
function isErased(office: Office): void {
  const acts = office.server.messages.filter(({ body }) => "act" in JSON.parse(body));
  expect(acts).toEqual([]);
  expect(office.clients.map((client) => client.isErased)).not.toContain(false);
}

describe("any office, any partitions, any server that forgets", () => {
  it("comes to one line, and every act that was accepted is in it or named beside it; or to none, where it was erased", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(anyTurn, { maxLength: 60, size: "max" }),
        (size, turns) => {
          const office = new Office(size);
          for (const turn of turns) office.takes(turn);
          office.settles();
          for (const client of office.clients) expect(lostTo(client, office)).toEqual([]);
          if (office.clients.some(({ erasure }) => erasure.order !== null)) return isErased(office);
          const [first, ...others] = office.clients.map(({ here }) => here);
          for (const other of others) expect(other.line).toEqual(first?.line);
          const line = first?.line ?? NO_LINE;
          const inStream = [
            ...digestsOf(line.events),
            ...digestsOf(line.beside.map(({ act }) => act)),
          ];
          for (const { here, shared } of office.clients) {
            expect(here.log).toEqual(line.events);
            // What anybody was ever shown as shared is shared again.
            expect(inStream).toEqual(expect.arrayContaining([...shared]));
          }
        },
      ),
      {
        numRuns: process.env.CI ? 400 : 80,
        examples: [
          [2, BESIDE_THEN_SET_BACK],
          [4, ONE_ACT_OF_TWO],
        ],
      },
    );
  });
});
