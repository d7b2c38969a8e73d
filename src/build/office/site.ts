/** What the site says of the office's sharing: to every program that may share, and to nobody who is there. */
import type { Retention } from "../../core/office/retention.ts";
import { PAPERS_STREAM, STREAM } from "../../core/office/subjects.ts";
import { SHARED_PATH } from "../servers/nats.ts";
import { contentFolder } from "../sop/files.ts";
import { officeFile, readOfficeFile } from "./file.ts";

/** `/bersama.json`: no name, no key, nothing of who works there. */
export interface SharedSite {
  format: "sop-bersama";
  version: 1;
  /** Where the WebSocket stands, below the site's own base. */
  path: string;
  stream: string;
  /** The stream of the bytes of papers; null where they stay with each officer. */
  papers: string | null;
  /** Whether a new case is shared without being asked for. */
  shareNew: boolean;
  /** How long closed cases are kept; null where the office does not say it. */
  retention: Retention | null;
}

/**
 * @returns how the office shares; null where it does not, and then nothing of it is on the site.
 * @throws Error when the office's file is faulty: the build says it in words before.
 */
export async function sharedSite(content: URL = contentFolder()): Promise<SharedSite | null> {
  const file = officeFile(content);
  if (file === null) return null;
  const read = await readOfficeFile(file, content);
  if ("faults" in read) throw new Error(read.faults.map(({ what }) => what).join("\n"));
  const { sharing } = read.value;
  if (sharing === null) return null;
  const { shareNew, retention, limits } = sharing;
  const papers = limits.papersMegabytes > 0 ? PAPERS_STREAM : null;
  const where = { path: SHARED_PATH, stream: STREAM, papers };
  return { format: "sop-bersama", version: 1, ...where, shareNew, retention };
}
