/**
 * What sharing with an office keeps in a browser: a page of the map in `../places.ts`, by the same rules, in the
 * same database and object store.
 */
import { place } from "../places.ts";

/**
 * `bersama/kasus/<token>`: what is known of a case that is shared with the office, a `KeptCase`, its `version` 1:
 * how much of its log was read back, what stands beside it, what was overtaken. Born when the case is shared or
 * comes in, rewritten as the stream is read; `left` once the case is deleted here. Not in "Cadangkan semua": the
 * office's stream has it.
 */
export const SHARED_CASES = place("bersama/kasus/");

/** `bersama/sop/<digest>`: an SOP that the office's stream named. Gone when the stream is read anew. */
export const SHARED_SOPS = place("bersama/sop/");

/**
 * `bersama/meja`: who this browser is to the office, a `KeptDesk`, its `version` 1: the member's code, the key it
 * logs in with, how far the stream was read, the list of members. Born when the key is made, gone when the person
 * leaves the office here. Never in "Cadangkan semua": a key stays where it was made.
 */
export const SHARED_DESK = place("bersama/").at("meja");

/**
 * `bersama/terbuka`: the tokens of the shared cases with something left to send or to settle, a `KeptOpen`, its
 * `version` 1. Written by the tab that holds the desk. A cache: once a page it is held against the cases.
 */
export const SHARED_OPEN = place("bersama/").at("terbuka");

/**
 * `bersama/lampiran/<digest>`: the office's server has that file, a `KeptPaperMark`, its `version` 1: on which stream
 * of papers, and how long that was. Born when it was sent or found there; void where the stream is another or shorter.
 */
export const SHARED_PAPERS = place("bersama/lampiran/");

/**
 * `bersama/lampiran-keluar/<digest>`: to be taken out of the office's server, a `KeptPaperOut`, its `version` 1: of
 * which case that was ordered erased here. Born with the order; gone when a later connection found no part of it.
 */
export const SHARED_PAPERS_OUT = place("bersama/lampiran-keluar/");
