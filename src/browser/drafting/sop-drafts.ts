/** SOPs while they are written, kept beside the cases. */
import type { Draft } from "../../core/draft/draft.ts";
import { isSound } from "../../core/draft/sound.ts";
import { StorageError } from "../failure/errors.ts";
import { SOP_DRAFTS, SOP_REVIEWS } from "../places.ts";
import type { KeyValue } from "../store/key-value.ts";
import type { Lock } from "../tabs/lock.ts";

export interface KeptDraft {
  kind: "sop-draft";
  version: 1;
  id: string;
  /** One more with every write: a tab that knows an older one may not write. */
  revision: number;
  /** Epoch ms. */
  createdAt: number;
  changedAt: number;
  /** The draft beside which it was made, so that what was typed there is not lost; null for any other. */
  copyOf: string | null;
  draft: Draft;
}

/** A draft to be stored over the revision that it was made of; 0 is a new one. */
type MadeDraft = Pick<KeptDraft, "id" | "revision" | "draft"> & { copyOf?: string | null };

/** All of these reject with a `StorageError`. */
export interface SopDrafts {
  /** Newest change first; those that this release cannot read are left out and counted. */
  list(): Promise<{ drafts: KeptDraft[]; unreadable: number }>;
  /** null when there is none; one of a newer release is refused as such, any other as corrupted. */
  read(id: string): Promise<KeptDraft | null>;
  /**
   * Rejects with `diverged` when another tab wrote meanwhile, with `gone` when it was deleted.
   * @param now epoch ms.
   */
  write(made: MadeDraft, now: number): Promise<KeptDraft>;
  remove(id: string): Promise<void>;
}

export function openSopDrafts(kv: KeyValue, lock: Lock): SopDrafts {
  const read = async (id: string): Promise<KeptDraft | null> => {
    const kept = await kv.get(SOP_DRAFTS.at(id));
    return kept === null ? null : checked(kept, id);
  };
  return {
    read,
    async list() {
      const ids = SOP_DRAFTS.namesIn(await kv.keys());
      const found = await Promise.all(ids.map((id) => read(id).catch(unreadable)));
      const drafts = found.filter((one) => one !== null && one !== "unreadable");
      return {
        drafts: drafts.toSorted((a, b) => b.changedAt - a.changedAt),
        unreadable: found.filter((one) => one === "unreadable").length,
      };
    },
    write: ({ id, revision, draft, copyOf = null }, now) =>
      lock.run(SOP_DRAFTS.at(id), async () => {
        const there = await read(id);
        if (there === null && revision > 0) throw new StorageError("gone");
        if ((there?.revision ?? 0) !== revision) throw new StorageError("diverged");
        const createdAt = there?.createdAt ?? now;
        const kept: KeptDraft = {
          kind: "sop-draft",
          version: 1,
          id,
          revision: revision + 1,
          createdAt,
          changedAt: now,
          copyOf: there?.copyOf ?? copyOf,
          draft,
        };
        await kv.set(SOP_DRAFTS.at(id), kept);
        return kept;
      }),
    remove: (id) =>
      lock.run(SOP_DRAFTS.at(id), async () => {
        await kv.remove(SOP_DRAFTS.at(id));
        await kv.remove(SOP_REVIEWS.at(id));
      }),
  };
}

function unreadable(error: unknown): "unreadable" {
  const said = error instanceof StorageError ? error.failure : null;
  if (said === "newer" || said === "corrupted") return "unreadable";
  throw error;
}

function checked(kept: unknown, id: string): KeptDraft {
  const record = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<KeptDraft>;
  const isNewer = (n: unknown) => typeof n === "number" && n > 1;
  if (isNewer(record.version) || isNewer(record.draft?.shape)) throw new StorageError("newer");
  const times = [record.revision, record.createdAt, record.changedAt];
  const isWhole = record.kind === "sop-draft" && record.id === id && times.every(Number.isFinite);
  if (!isSound(record.draft) || !isWhole) throw new StorageError("corrupted");
  return { ...(record as KeptDraft), copyOf: record.copyOf ?? null };
}
