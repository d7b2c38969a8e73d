/** A server that has no room left, and later has. */
import { expect, it, vi } from "vitest";
import { makeKey } from "../../src/browser/sharing/key.ts";
import { Outbox } from "../../src/browser/sharing/outbox.ts";
import { OfficeError, type OfficeStream } from "../../src/browser/sharing/stream.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at, open } from "../support/officers.ts";
import { browsersOf, KEY } from "./support/office-browser.ts";

const note = (text: string) => ({ type: "addNote", stepId: null, text, ...at(5) }) as const;

it("is asked again by itself, and what waited is shared once there is room", async () => {
  const server = new MemoryServer();
  const { ani } = browsersOf(async () => openMemoryStream(server));
  await ani.joins(await makeKey(undefined));
  await ani.session.run(KEY, open());
  ani.comes();
  await ani.desk?.share(KEY);
  await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
  server.room = server.messages.length;
  for (const text of ["satu", "dua"]) await ani.session.run(KEY, note(text));
  await vi.waitFor(() => expect(ani.desk?.stuck.get(KEY)).toBe("full"));
  const told = vi.fn();
  ani.desk?.subscribe(told);
  server.room = Number.POSITIVE_INFINITY;
  await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
  expect(ani.desk?.stuck.size).toBe(0);
  expect(told).toHaveBeenCalledWith(KEY);
  expect(ani.desk?.status.kind).toBe("here");
  expect(await ani.texts()).toEqual(["CaseOpened", "satu", "dua"]);
  await ani.goes();
});

it("is asked after growing pauses, and at once again after it took something", async () => {
  const pauses: { tries: number; over: () => void }[] = [];
  const letters = async () => [{ digest: "d", letter: { subject: "kasus.a.ani", body: "{}" } }];
  const again = vi.fn();
  const outbox = new Outbox({
    cases: { letters, toTakeOut: async () => [], tookOut: async () => undefined } as never,
    pause: (tries) => new Promise((over) => pauses.push({ tries, over })),
    again,
  });
  let failure: "full" | "refused" | null = "full";
  const send = vi.fn(async () => {
    if (failure) throw new OfficeError(failure);
  });
  const sends = () =>
    outbox.sends(
      { send } as unknown as OfficeStream,
      { me: "ani", mayErase: () => false },
      vi.fn(),
    );
  const rest = async () => {
    pauses.at(-1)?.over();
    await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(pauses.length));
    await sends();
  };
  outbox.due.add("a");
  await sends();
  await sends();
  // While it rests nothing is asked of the server.
  expect(send).toHaveBeenCalledTimes(1);
  await rest();
  await rest();
  expect(pauses.map(({ tries }) => tries)).toEqual([0, 1, 2]);
  failure = null;
  await rest();
  expect(outbox.stuck.size).toBe(0);
  failure = "full";
  outbox.begins(["a"]);
  await sends();
  expect(pauses.map(({ tries }) => tries)).toEqual([0, 1, 2, 0]);
  // What is refused for another reason waits for another connection.
  failure = "refused";
  await rest();
  expect(outbox.stuck.get("a")).toBe("refused");
  expect(pauses.length).toBe(4);
});
