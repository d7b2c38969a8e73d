/**
 * Who looks at the case on this page, told among the pages of an office. One tab of the browser holds the
 * connection: the others speak and hear through it. Nothing is said unless a page shows a shared case, and
 * nothing of it is kept anywhere.
 */
import {
  LASTS,
  type Presence,
  presenceBody,
  presentAt,
  readPresence,
  SAID_EVERY,
  type Said,
  type Seen,
  seenAfter,
} from "../../core/sharing/presence.ts";
import { presenceSubject, presencesSubject } from "../../core/sharing/subject.ts";
import type { Beside } from "./beside.ts";

/** Among the tabs of this browser: what one of their pages says, and what the office said. */
type Passed = { way: "out"; token: string; page: string; said: Said } | ({ way: "in" } & Presence);

export interface Tabs {
  tell(passed: unknown): void;
  /** Calls `listener` for what OTHER tabs tell. */
  listen(listener: (passed: unknown) => void): void;
}

export interface PresenceParts {
  tabs: Tabs;
  /** What this page is called; nobody can tell by it whose it is. */
  page: string;
  /** ms, of a clock that only goes forward. */
  now(): number;
  /** Calls `work` again and again, after so many ms; returns the way to stop. */
  every(ms: number, work: () => void): () => void;
}

/** How often is looked whether it is time to speak, or somebody's time is over (ms). */
const LOOK = 5_000;

/** Between two words of this page, whatever it is asked (ms). */
const AT_LEAST = 1_000;

/** The case that this page shows. */
interface Room {
  token: string;
  seen: Seen;
  spoke: number;
  /** Somebody came and was not answered yet. */
  isAsked: boolean;
  shown: string;
  tell(members: readonly string[]): void;
}

export class PresenceDesk {
  private readonly parts: PresenceParts;
  /** The connection, in the tab that holds it. */
  private over: { beside: Beside; member: string } | null = null;
  /** Of which cases the connection is asked, and until when (ms) some page of this browser needs it. */
  private readonly asked = new Map<string, { until: number; stop: () => void }>();
  private room: Room | null = null;

  constructor(parts: PresenceParts) {
    this.parts = parts;
    parts.tabs.listen((passed) => this.fromTab(passed as Passed));
  }

  /** This tab holds a connection from now on, as this member. */
  connected(beside: Beside, member: string): void {
    this.over = { beside, member };
    for (const { stop } of this.asked.values()) stop();
    this.asked.clear();
    if (this.room) this.says("came");
  }

  /**
   * This page shows a shared case.
   * @param tell called with the ids of the other members who look at it, when they changed.
   * @returns the way to leave, with a goodbye.
   */
  enters(token: string, tell: (members: readonly string[]) => void): () => void {
    const room: Room = { token, seen: [], spoke: 0, isAsked: false, shown: "", tell };
    this.room = room;
    this.says("came");
    const stop = this.parts.every(LOOK, () => {
      if (room.isAsked || this.parts.now() - room.spoke >= SAID_EVERY) this.says("here");
      this.shows(room);
    });
    return () => {
      stop();
      if (this.room !== room) return;
      this.says("left");
      this.room = null;
      tell([]);
    };
  }

  private says(said: Said): void {
    const { room } = this;
    if (room === null) return;
    room.spoke = this.parts.now();
    room.isAsked = false;
    const { token } = room;
    const { page } = this.parts;
    this.parts.tabs.tell({ way: "out", token, page, said } satisfies Passed);
    this.sends(token, page, said);
  }

  /** What a page of this browser says goes out where the connection is. */
  private sends(token: string, page: string, said: Said): void {
    const { over } = this;
    if (over === null) return;
    this.listens(token, said);
    over.beside.say(presenceSubject(token, over.member), presenceBody(page, said));
  }

  /** The office is asked of a case for as long as a page of this browser shows it. */
  private listens(token: string, said: Said): void {
    const now = this.parts.now();
    for (const [other, { until, stop }] of this.asked) {
      if (until > now) continue;
      stop();
      this.asked.delete(other);
    }
    const before = this.asked.get(token);
    // Another tab may show it still, and says so before this is over.
    if (said === "left") return;
    const until = now + LASTS;
    if (before) before.until = until;
    else {
      const stop = this.over?.beside.listen(presencesSubject(token), (subject, body) => {
        const heard = readPresence(subject, body);
        if (heard === null || heard.by === this.over?.member) return;
        this.parts.tabs.tell({ way: "in", ...heard } satisfies Passed);
        this.hears(heard);
      });
      if (stop) this.asked.set(token, { until, stop });
    }
  }

  private fromTab(passed: Passed): void {
    if (passed.way === "in") this.hears(passed);
    else this.sends(passed.token, passed.page, passed.said);
  }

  private hears(heard: Presence): void {
    const { room } = this;
    if (room?.token !== heard.token) return;
    const now = this.parts.now();
    room.seen = seenAfter(room.seen, heard, now);
    // Whoever comes wants to know at once; who comes again and again waits for the next look.
    if (heard.said === "came" && now - room.spoke >= AT_LEAST) this.says("here");
    else if (heard.said === "came") room.isAsked = true;
    this.shows(room);
  }

  private shows(room: Room): void {
    const members = presentAt(room.seen, this.parts.now());
    const shown = members.join(" ");
    if (shown === room.shown) return;
    room.shown = shown;
    room.tell(members);
  }
}
