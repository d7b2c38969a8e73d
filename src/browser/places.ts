/**
 * The map of everything that the site keeps in a browser: where it lies, its shape, how it is born and
 * how it goes. What is not named here is not kept. No migration ever runs over any of it: a reader
 * lifts what is older, leaves alone what is newer, and lays by what it cannot read (decision 0510).
 */

/** Where values of one kind lie: all keys that begin alike. */
interface Place {
  /** The key of one value. */
  at(name: string | number): string;
  /** The names of those among these keys that lie here. */
  namesIn(keys: readonly string[]): string[];
}

export const place = (prefix: string): Place => ({
  at: (name) => prefix + name,
  namesIn: (keys) =>
    keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
});

/*
 * IndexedDB: one database, one object store, one database version for ever. All that follows up to
 * SETTINGS lies in it. `<key>` of a case is its id, or for a copy of it `<id>~<head>`: an id inside a log
 * can never change.
 */
export const DATABASE = { name: "sop-kaltim", store: "data" } as const;

/**
 * `case/<key>`: a whole case, a `CaseRecord`. Born with its first event, grown by appends, never rewritten
 * by reading; gone only when its owner deletes the case. In "Cadangkan semua".
 */
export const CASES = place("case/");

/**
 * `index/<n>`: the list's entries of the cases of bucket n, `{ kind: "index", version: 1, entries }`. A cache:
 * rebuilt from the cases when wrong; one of a newer release is left to it, and the cases are read instead.
 */
export const INDEX = place("index/");

/**
 * `facts/<n>`: what figures need of the cases of bucket n, `{ kind: "facts", version, entries: Map }`. A
 * cache: made anew when the case's head moved on; dropped with any case of its bucket, because facts hold
 * the reasons that people gave; one of a newer release is neither read nor written.
 */
export const FACTS = place("facts/");

/**
 * `dirty/<writer>/<key>`: 1, "this case is being written". Born before each write of a case, gone when its
 * entry in the list is right again.
 */
export const DIRTY = place("dirty/");

/**
 * `aside/<key>/<n>`: a record that could not be read, as it was found, for download. Born when a file takes
 * its place; it stays.
 */
export const ASIDE = place("aside/");

/**
 * `papers/<digest>`: the bytes of an attached file, once however many cases hold it, `{ kind: "papers", version: 1,
 * bytes: Uint8Array }`; `<digest>` is their SHA-256. Born before the event that names them; gone when no case holds
 * them any more. In "Cadangkan semua".
 */
export const PAPERS = place("papers/");

/**
 * `paper-of/<digest>/<key>`: 1, "this case holds that file". Born before the write that says so, gone with the
 * case, or when the file is taken out of it.
 */
export const PAPER_OF = place("paper-of/");

/**
 * `assessment/<kind>/<sop>/<first>..<last>`: an `AssessmentForm`, its `version` 1. Written whole at every
 * change, gone when the assessor empties it; one of a newer release is refused. In "Cadangkan semua".
 */
export const ASSESSMENTS = place("assessment/");

/**
 * `sop-draft/<id>`: an SOP while it is written, a `KeptDraft`, its `version` 1 and the `shape` of its draft 1.
 * Born when it is begun, rewritten whole as it is written on, gone when its author deletes it; one of a newer
 * release is neither read nor written. In "Cadangkan semua".
 */
export const SOP_DRAFTS = place("sop-draft/");

/**
 * `sop-review/<id>`: who sent the draft of that id, and remarks on it, `{ kind: "sop-review", version: 1, by,
 * review }`; `by` is how the person here signs. Born with the first sending or remark, gone with the draft.
 * In "Cadangkan semua".
 */
export const SOP_REVIEWS = place("sop-review/");

/*
 * `bersama/…`: what is kept of sharing with an office, on its own page of this map: `sharing/places.ts`. No page
 * without an office carries it.
 */

/**
 * `setting/device`: the `Settings` of this device. Born with the first change, read over the defaults, never
 * gone. What a person chose is in "Cadangkan semua".
 */
export const SETTINGS = place("setting/").at("device");

/*
 * localStorage: what must be written before the next line runs.
 */

/**
 * `sop-kaltim:isian:<key>/<form>`: what is typed and not yet declared, `{ v: 1, fields }`. Born with the first
 * keystroke, overwritten by each, gone when the event that it became is stored or its case is deleted.
 * A reader lays `fields` over its own empty form. `<key>/diserahkan` is no form: `{ length, owed }` of the
 * handover that this device made, void once the log is longer.
 */
export const DRAFTS = place("sop-kaltim:isian:");

/**
 * `sop-kaltim:konsep:<id>/<tab>`: what a tab typed into a draft and did not store yet, `{ v: 1, revision, draft }`.
 * Born with each keystroke, gone when the draft is stored. What a tab left is taken over by the revision that it
 * was typed on; where that is no more, a draft of its own is made of it.
 */
export const SOP_DRAFT_TAILS = place("sop-kaltim:konsep:");

/**
 * `sop-kaltim:pelaksana`: the people this device remembers, `{ v: 1, people: { "<sop>/<actor>": Person } }`: who
 * did which part last, and under `~/<name>` who did one before or none. Personal data: it leaves in a backup
 * only; gone name by name when the person has it forgotten.
 */
export const PERFORMERS = "sop-kaltim:pelaksana";

/**
 * `sop-kaltim:saya`: whose desk this is, `{ v: 1, name, roles }`, roles by the full names that the SOPs give
 * them. Born with the first choice, gone with the last. It stays on the device: not in "Cadangkan semua".
 */
export const ME = "sop-kaltim:saya";

/**
 * `starlight-theme`: "light", "dark", or "" for as the system is. The name that the theme of the site gave it,
 * kept because browsers hold it. Not in "Cadangkan semua".
 */
export const THEME = "starlight-theme";

/*
 * sessionStorage: what goes with the tab.
 */

/** `sop-kaltim:menu`: how the menu was left, `{ closed: string[], scroll }`, closed groups by their words. */
export const MENU_STATE = "sop-kaltim:menu";

/** `sop-kasus:berkas`: the text of a case file on its way to the next page; taken once. */
export const HANDED_FILE = "sop-kasus:berkas";

/*
 * Beside these.
 */

/**
 * Cache "sop-kaltim <address of the site>": the files of this release and the one before, under their digests,
 * and which digests each release names. Filled and emptied by the service worker alone.
 */
export const SITE_CACHE = "sop-kaltim";

/** A database that holds nothing: where Web Locks are missing, its open transactions are the lock. */
export const LOCK_DATABASE = "sop-kaltim-lock";

/**
 * Part of the stored shape: never change. 10,000 cases make about 300 entries a bucket, cheap to
 * rewrite after each append; one record for all would cost 24 ms, one a case 400 ms to list.
 */
export const BUCKETS = 32;

/** @returns the bucket that a case always falls into, by FNV-1a. */
export function bucketOf(caseKey: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < caseKey.length; i++) {
    hash = Math.imul(hash ^ caseKey.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash % BUCKETS;
}

/** @returns the keys, beside its own record, under which something that a case said may lie: they go first. */
export const tracesOf = (caseKey: string): string[] => [FACTS.at(bucketOf(caseKey))];
