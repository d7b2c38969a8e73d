/** Several tabs of one browser, which share one connection to the office. */
import { beforeEach, expect, it, vi } from "vitest";
import { Desk } from "../../src/browser/sharing/desk.ts";
import { KeptSharing } from "../../src/browser/sharing/kept.ts";
import { makeKey } from "../../src/browser/sharing/key.ts";
import { SharedCases } from "../../src/browser/sharing/shared-cases.ts";
import { memoryKeyValue } from "../../src/browser/store/memory.ts";
import { broadcastChannel } from "../../src/browser/tabs/channel.ts";
import { webLock } from "../../src/browser/tabs/web-lock.ts";
import { actBody } from "../../src/core/sharing/message.ts";
import { caseSubject } from "../../src/core/sharing/subject.ts";
import { given } from "../support/given.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at, open } from "../support/officers.ts";
import { openTabs } from "./support/tabs.ts";

const KEY = "kasus-1";
const note = (text: string, minutes = 5) =>
  ({ type: "addNote", stepId: null, text, ...at(minutes) }) as const;
const lock = webLock(navigator.locks);

let server = new MemoryServer();
let connections = 0;
let tabs: { desk: Desk; session: ReturnType<typeof openTabs>[number]; cases: SharedCases }[] = [];

beforeEach(async () => {
  server = new MemoryServer();
  connections = 0;
  const browser = crypto.randomUUID();
  const data = new Map<string, unknown>();
  const key = await makeKey(undefined);
  tabs = openTabs([memoryKeyValue(data), memoryKeyValue(data)]).map((session) => {
    const kept = new KeptSharing(memoryKeyValue(data));
    const cases = new SharedCases(session, kept);
    const desk = new Desk({
      ...{ session, kept, cases, many: null, shareNew: false, now: () => at(600).recordedAt },
      // Each browser has its own desk: this one's tabs stand in one line for it.
      lock: { run: (name, work) => lock.run(`${browser}:${name}`, work) },
      channel: broadcastChannel(browser),
      open: async () => {
        connections += 1;
        return openMemoryStream(server);
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, 20)),
    });
    return { desk, session, cases };
  });
  await new KeptSharing(memoryKeyValue(data)).keepDesk({
    ...{ kind: "shared-desk", version: 1, key, member: "ani", cursor: null, members: null },
    way: { path: "bersama", stream: "KASUS", shareNew: false, retention: null },
  });
  const working = tabs.map(({ desk }) => desk.work());
  await vi.waitFor(() => expect(tabs[0]?.desk.status.kind).toBe("here"));
  return async () => {
    for (const { desk } of tabs) await desk.stop();
    await Promise.all(working);
  };
});

const [first, second] = [() => tabs[0] as (typeof tabs)[0], () => tabs[1] as (typeof tabs)[0]];
const saidBodies = () => server.messages.map(({ body }) => body).join("\n");

it("opens one connection, and says in the other tab that it is held elsewhere", () => {
  expect(connections).toBe(1);
  expect(second().desk.status.kind).toBe("elsewhere");
});

it("sends what is shared and done in a tab without the connection", async () => {
  await second().session.run(KEY, open());
  await second().desk.share(KEY);
  await vi.waitFor(() => expect(saidBodies()).toContain("CaseOpened"));
  await second().session.run(KEY, note("dari tab kedua"));
  await vi.waitFor(() => expect(saidBodies()).toContain("dari tab kedua"));
  await vi.waitFor(async () => {
    const found = await second().cases.here(KEY);
    expect(found?.here.line.events.length).toBe(2);
  });
  expect(connections).toBe(1);
});

it("tells the other tab of what was read back, and of what a colleague did", async () => {
  const told = vi.fn();
  second().desk.subscribe(told);
  await first().session.run(KEY, open());
  await first().desk.share(KEY);
  await vi.waitFor(async () =>
    expect((await second().cases.here(KEY))?.here.line.events.length).toBe(1),
  );
  expect(told).toHaveBeenCalledWith(KEY);
  const changed = vi.fn();
  second().session.subscribe(changed);
  const [, act] = given(open(), note("dari rekan")).log;
  if (act === undefined) throw new Error("a note");
  told.mockClear();
  server.store(caseSubject(KEY, "budi"), actBody(act, null));
  await vi.waitFor(async () => {
    const found = await second().session.peek(KEY);
    expect(found.kind === "case" && found.log.length).toBe(2);
  });
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(KEY));
  expect(changed).toHaveBeenCalledWith(expect.objectContaining({ key: KEY, from: "elsewhere" }));
});

it("hands the connection over when its tab goes, and sends what was done meanwhile", async () => {
  await first().session.run(KEY, open());
  await first().desk.share(KEY);
  await vi.waitFor(() => expect(saidBodies()).toContain("CaseOpened"));
  await first().desk.stop();
  await second().session.run(KEY, note("sesudah tab pertama"));
  await vi.waitFor(() => expect(second().desk.status.kind).toBe("here"));
  await vi.waitFor(() => expect(saidBodies()).toContain("sesudah tab pertama"));
  expect(connections).toBe(2);
});
