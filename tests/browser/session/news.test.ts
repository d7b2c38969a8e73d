import { expect, it } from "vitest";
import { News } from "../../../src/browser/session/news.ts";
import type { Change } from "../../../src/browser/session/parts.ts";
import type { Announcement, Channel } from "../../../src/browser/tabs/channel.ts";

const KEY = "kasus-1";

/** News whose list follows when told to, with all that is heard here and said to other tabs. */
function told() {
  const said: Announcement[] = [];
  const heard: Change[] = [];
  let receive: (message: Announcement) => void = () => {};
  const channel: Channel = {
    announce: (message) => said.push(message),
    listen: (listener) => {
      receive = listener;
      return () => {};
    },
  };
  const list = Promise.withResolvers<void>();
  const news = new News(channel, () => list.promise);
  const stop = news.subscribe((change) => heard.push(change));
  return {
    news,
    said,
    heard,
    stop,
    follow: list.resolve,
    receive: (m: Announcement) => receive(m),
  };
}

it("says a change here and elsewhere, and of the list once for many, when it has followed", async () => {
  const { news, said, heard, follow } = told();
  news.announce("case-changed", KEY, []);
  news.announce("case-removed", KEY, []);
  expect(said).toEqual([
    { type: "case-changed", key: KEY },
    { type: "case-removed", key: KEY },
  ]);
  expect(heard).toMatchObject([
    { type: "case", from: "here", gone: false },
    { type: "case", from: "here", gone: true },
  ]);
  follow();
  await Promise.resolve();
  expect(said.slice(2)).toEqual([{ type: "list-changed" }]);
  expect(heard.slice(2)).toEqual([{ type: "list" }]);
});

it("passes on what other tabs say, and repeats none of it to them", () => {
  const { said, heard, receive } = told();
  receive({ type: "case-removed", key: KEY });
  receive({ type: "list-changed" });
  expect(heard).toEqual([
    { type: "case", key: KEY, from: "elsewhere", events: [], gone: true },
    { type: "list" },
  ]);
  expect(said).toEqual([]);
});

it("says no more to who has stopped listening", () => {
  const { news, heard, stop } = told();
  stop();
  news.tell({ type: "list" });
  expect(heard).toEqual([]);
});
