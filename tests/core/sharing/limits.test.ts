import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { perform } from "../../../src/core/case/perform.ts";
import type { CaseState } from "../../../src/core/case/state.ts";
import { type MemberList, memberListOf } from "../../../src/core/office/members.ts";
import { OfficeSchema } from "../../../src/core/office/schema.ts";
import {
  holdersOf,
  isWithin,
  limitOf,
  outsideRoles,
  rolesOf,
  stepLimit,
} from "../../../src/core/sharing/limits.ts";
import type { Voice } from "../../../src/core/sharing/line.ts";
import { anyIntents, Officers } from "../../support/command-arbitrary.ts";
import { repositoryFile } from "../../support/content.ts";
import { at, SITI, signedOff, ticks, walked } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { told } from "../../support/story.ts";

const office = OfficeSchema.parse(parse(repositoryFile("tests/fixtures/office/kantor.yaml")));
const list = memberListOf(office);
const [FIRST] = PENGELOLAAN_DATA.steps;
const all = (by: string, log: readonly RecordedEvent[]): Voice[] =>
  log.map(() => ({ by, relayed: null }));
const byRight = (may: "seal" | "cancel") =>
  list.members.find(({ roles }) =>
    list.roles.some((role) => role.may.includes(may) && roles.includes(role.name)),
  )?.id ?? "";

describe("what roles leave to others", () => {
  test("a step is left to those who perform it, in the version that its visit was worked by", () => {
    const { state } = told(walked(1));
    const limit = state && FIRST && stepLimit(state, { stepId: FIRST.id, round: 1 });
    if (!limit) throw new Error("the first step is there");
    const actor = PENGELOLAAN_DATA.actors.find(({ id }) => id === FIRST.actor)?.name ?? "";
    expect(rolesOf(list, limit)).toContain(actor);
    const holders = list.members.filter(({ roles }) => roles.includes(actor));
    expect(holdersOf(list, limit)).toEqual(expect.arrayContaining(holders.map(({ name }) => name)));
    expect(stepLimit(state as CaseState, { stepId: "tidak-ada", round: 1 })).toBeNull();
  });

  test("notes, papers, hand-overs and assignments are left to nobody", () => {
    const { state } = told(walked(1));
    const free = [
      { type: "addNote", stepId: null, text: "Catatan", ...at(60) },
      { type: "handOver", from: null, to: SITI, note: null, ...at(60) },
      { type: "assign", stepId: FIRST?.id ?? "", performer: SITI, ...at(60) },
    ] as const;
    for (const command of free) {
      const done = perform(state, command);
      if (!done.ok || state === null) throw new Error(command.type);
      expect(done.added.map(({ event }) => limitOf(state, event))).toEqual([null]);
    }
  });

  test("a sealed case names the seal of whoever may not seal, and no act of whoever may", () => {
    const { log } = told(signedOff());
    const seal = log.length - 1;
    const unsealing = outsideRoles({ events: log, voices: all(byRight("cancel"), log) }, list);
    expect(unsealing.at(-1)).toMatchObject({ seq: seal, limit: { on: "case", act: "seal" } });
    const sealing = outsideRoles({ events: log, voices: all(byRight("seal"), log) }, list);
    expect(sealing.some(({ seq }) => seq === seal)).toBe(false);
  });

  test("what was sent again is judged by who is said to have sent it first", () => {
    const { log } = told([...walked(0), ...(FIRST ? ticks(FIRST.id, 2) : [])]);
    const holder = list.members.find(({ id }) => {
      const { state } = told(walked(0));
      const limit = state && FIRST && stepLimit(state, { stepId: FIRST.id, round: 1 });
      return limit && isWithin(list, id, limit);
    });
    const again = log.map((): Voice => ({ by: "stranger", relayed: holder?.id ?? "" }));
    expect(outsideRoles({ events: log, voices: again }, list)).toEqual([]);
    expect(outsideRoles({ events: log, voices: all("stranger", log) }, list)).toHaveLength(
      log.length - 1,
    );
  });
});

const anyOffice: fc.Arbitrary<MemberList> = fc
  .array(fc.uniqueArray(fc.constantFrom(...PENGELOLAAN_DATA.actors.map(({ name }) => name))), {
    minLength: 1,
    maxLength: 4,
  })
  .map((held) => ({
    ...list,
    members: held.map((roles, n) => ({
      ...{ id: `member${n}`, name: `Anggota ${n}`, nip: null, position: null },
      roles,
    })),
    roles: PENGELOLAAN_DATA.actors.slice(0, 2).map(({ name }, n) => ({
      ...{
        name,
        may: n === 0 ? (["cancel", "seal"] as const).slice() : (["reopen"] as const).slice(),
      },
    })),
  }));

describe("any case, any office, whoever sent what", () => {
  it("names what the writer's screen would have refused, nothing else, and leaves the line alone", () => {
    fc.assert(
      fc.property(anyIntents, anyOffice, fc.array(fc.nat(4)), (intents, members, senders) => {
        const officers = new Officers(PENGELOLAAN_DATA);
        const log: RecordedEvent[] = [];
        const voices: Voice[] = [];
        const refused: number[] = [];
        let state: CaseState | null = null;
        for (const intent of intents) {
          for (const command of officers.commands(state, intent)) {
            const done = perform(state, command);
            if (!done.ok) continue;
            const by = `member${senders[log.length % Math.max(1, senders.length)] ?? 0}`;
            for (const added of done.added) {
              // What the screen asks before it lets the person act, of the case as it stands there.
              const before: CaseState | null = state;
              const limit = before && limitOf(before, added.event);
              if (limit && !isWithin(members, by, limit)) refused.push(added.seq);
              log.push(added);
              voices.push({ by, relayed: null });
            }
            state = done.state;
          }
        }
        const before = structuredClone({ log, voices });
        const found = outsideRoles({ events: log, voices }, members);
        expect(found.map(({ seq }) => seq)).toEqual(refused);
        for (const { by, limit } of found) {
          const name = members.members.find(({ id }) => id === by)?.name;
          expect(holdersOf(members, limit)).not.toContain(name);
        }
        expect({ log, voices }).toEqual(before);
      }),
      { numRuns: process.env.CI ? 300 : 60 },
    );
  });
});
