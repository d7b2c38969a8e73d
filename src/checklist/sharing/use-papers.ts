import { useEffect, useMemo, useState } from "preact/hooks";
import type { PaperCalls } from "../../browser/sharing/paper-calls.ts";
import type { Papers } from "../../browser/store/papers.ts";
import type { AttachedFile } from "../../core/case/state.ts";
import type { Tools } from "../workplace.ts";

/** Papers that the office has and this browser does not, by digest. */
type Away = ReadonlyMap<string, AttachedFile>;

/** Between two looks for what a colleague's browser has not sent yet (ms): the first, and the longest. */
const LOOK = { first: 2_000, longest: 60_000 };

/**
 * The tools for the screens of a case whose papers may lie with the office: those are there, and come when one
 * looks at them, saves them or gives them on.
 * @param isShared false where the case is this browser's own.
 */
export function usePapers(tools: Tools, files: readonly AttachedFile[], isShared: boolean): Tools {
  const [away, setAway] = useState<Away>(new Map());
  const wanted = isShared ? files.filter(({ removed }) => removed === null) : [];
  const digests = wanted.map(({ digest }) => digest).join(" ");
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = LOOK.first;
    const look = async (calls: PaperCalls) => {
      clearTimeout(timer);
      const here = await (await tools.papers()).here();
      const missing = wanted.filter(({ digest }) => !here.has(digest));
      if (missing.length === 0 || isOver) return;
      const found = await calls.have(missing.map(({ digest }) => digest));
      if (isOver) return;
      // A false copy is none: the true paper can be supplied again.
      const there = missing.filter(
        ({ digest }) => found.has(digest) && calls.inVain.get(digest)?.kind !== "unfit",
      );
      setAway((before) => changed(before, there));
      if (there.length === missing.length) return;
      timer = setTimeout(() => look(calls).catch(() => undefined), pause);
      pause = Math.min(LOOK.longest, pause * 2);
    };
    if (digests !== "")
      tools.shared?.then((office) => {
        if (office === null || isOver) return;
        const again = () => void look(office.papers).catch(() => undefined);
        stop = office.papers.subscribe(again);
        again();
      });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [tools, digests]);
  return useMemo(() => (away.size === 0 ? tools : withOffice(tools, away)), [tools, away]);
}

/** The same where nothing changed: whoever holds it need not look again. */
function changed(before: Away, there: readonly AttachedFile[]): Away {
  const isSame = there.length === before.size && there.every(({ digest }) => before.has(digest));
  return isSame ? before : new Map(there.map((file) => [file.digest, file]));
}

const withOffice = (tools: Tools, away: Away): Tools => ({
  ...tools,
  papers: async () => {
    const [kept, office] = [await tools.papers(), await tools.shared];
    return office === null ? kept : joined(kept, office.papers, away);
  },
});

/**
 * What is here and what the office has of these files, as one, for work that goes on when its screen is gone.
 * Rejects with a `StorageError`.
 */
export async function withOfficePapers(
  tools: Pick<Tools, "papers" | "shared">,
  files: readonly AttachedFile[],
): Promise<Papers> {
  const [kept, office] = [await tools.papers(), await tools.shared];
  if (office === null) return kept;
  const here = await kept.here();
  const missing = files.filter(({ removed, digest }) => removed === null && !here.has(digest));
  if (missing.length === 0) return kept;
  const found = await office.papers.have(missing.map(({ digest }) => digest));
  const there = missing.filter(({ digest }) => found.has(digest));
  return joined(kept, office.papers, new Map(there.map((file) => [file.digest, file])));
}

/** What is here and what the office has, as one. */
const joined = (kept: Papers, calls: PaperCalls, away: Away): Papers => ({
  here: async () => new Set([...(await kept.here()), ...away.keys()]),
  async get(digest) {
    const found = await kept.get(digest);
    const file = away.get(digest);
    if (found !== null || file === undefined) return found;
    const fetched = await calls.fetch(digest, file.size);
    return fetched.kind === "kept" ? kept.get(digest) : null;
  },
  keeping: (papers, work) => kept.keeping(papers, work),
  hold: (digest, until) => kept.hold(digest, until),
  sweep: (keys) => kept.sweep(keys),
  sweepSoon: (key) => kept.sweepSoon(key),
});
