/** A colleague's newer release went on with a case; then this browser's site is newer too. */
import { expect, it, vi } from "vitest";
import { makeKey } from "../../src/browser/sharing/key.ts";
import { LATEST } from "../../src/core/case/version.ts";
import { MemoryServer, openMemoryStream } from "../support/memory-stream.ts";
import { at, open } from "../support/officers.ts";
import { browsersOf, KEY } from "./support/office-browser.ts";

const note = (text: string) => ({ type: "addNote", stepId: null, text, ...at(5) }) as const;

it("is read on from where it stopped once this release knows the act, and by no release before", async () => {
  const server = new MemoryServer();
  const { ani, budi } = browsersOf(async () => openMemoryStream(server));
  const key = await makeKey(undefined);
  for (const one of [ani, budi]) await one.joins(key);
  await ani.session.run(KEY, open());
  ani.comes();
  await ani.desk?.share(KEY);
  for (const text of ["satu", "dua", "tiga"]) await ani.session.run(KEY, note(text));
  await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
  const known = [...server.messages];
  // As an older release hears the second note: of a version that it does not know.
  server.messages = known.map((message) => {
    if (!message.body.includes('"dua"')) return message;
    const body = JSON.parse(message.body);
    return { ...message, body: JSON.stringify({ ...body, act: { ...body.act, v: LATEST + 1 } }) };
  });
  const reads = async () => {
    budi.comes();
    await vi.waitFor(() => expect(budi.desk?.status.kind).toBe("here"));
    await budi.goes();
    return budi.texts();
  };
  expect(await reads()).toEqual(["CaseOpened", "satu"]);
  expect((await budi.here())?.line.stopped).toMatchObject({ v: LATEST + 1 });
  // The same release again, though the server could tell it more: nothing is read twice.
  server.messages = known;
  expect(await reads()).toEqual(["CaseOpened", "satu"]);
  const desk = await budi.kept.desk();
  if (desk === null) throw new Error("Budi joined");
  const cursor = desk.cursor?.seq;
  await budi.kept.keepDesk({ ...desk, reads: "1.5" });
  expect(await reads()).toEqual(["CaseOpened", "satu", "dua", "tiga"]);
  const here = await budi.here();
  expect(here?.line).toEqual((await ani.here())?.line);
  expect(here?.line.beside).toEqual([]);
  expect((await budi.kept.desk())?.cursor?.seq).toBe(cursor);
  await ani.goes();
});

it("is read on though the page went in the middle of beginning to", async () => {
  const server = new MemoryServer();
  const { ani, budi } = browsersOf(async () => openMemoryStream(server));
  const key = await makeKey(undefined);
  for (const one of [ani, budi]) await one.joins(key);
  await ani.session.run(KEY, open());
  ani.comes();
  await ani.desk?.share(KEY);
  await ani.session.run(KEY, note("satu"));
  await vi.waitFor(async () => expect(await ani.waiting()).toBe(0));
  budi.comes();
  await vi.waitFor(() => expect(budi.desk?.status.kind).toBe("here"));
  await budi.goes();
  const [desk, one] = [await budi.kept.desk(), await budi.kept.case(KEY)];
  if (desk === null || one === null) throw new Error("Budi reads");
  const stopped = { v: LATEST, by: "ani", at: 3 };
  await budi.kept.keepCase(KEY, { ...one, line: { ...one.line, stopped } });
  await budi.kept.keepDesk({ ...desk, reads: "1.5" });
  const dying = vi.spyOn(budi.kept, "keepCase").mockRejectedValueOnce(new Error("gone"));
  budi.comes();
  await vi.waitFor(() => expect(dying).toHaveBeenCalled());
  await budi.goes();
  dying.mockRestore();
  budi.comes();
  await vi.waitFor(async () => expect((await budi.here())?.line.stopped).toBeNull());
  await budi.goes();
  expect((await budi.kept.desk())?.reads).not.toBe("1.5");
  await ani.goes();
});
