// localforage takes hold of the global when it is loaded, so this stands first.
import "fake-indexeddb/auto";

import { expect, it, vi } from "vitest";
import { openWorkplace } from "../../src/browser/workplace.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

it("works in a browser as it is: its locks, its channel, its database", async () => {
  const page = Object.assign(new EventTarget(), { document: new EventTarget() });
  vi.stubGlobal("window", page);
  const { session, clock, ids } = openWorkplace();
  const caseId = ids();
  const answer = await session.run(caseId, {
    type: "open",
    caseId,
    number: "1",
    subject: "Perihal",
    applicant: "Dinas",
    sop: PENGELOLAAN_DATA,
    occurredAt: clock(),
    recordedAt: clock(),
  });
  expect(answer).toMatchObject({ kind: "saved", state: { caseId } });
});
