/** What the office settles for its paper, its emblem read from the content folder. */
import type { OfficePaper } from "../core/form/office.ts";
import { paperSettings } from "../site/content.ts";
import { readEmblem } from "./emblem.ts";
import { contentFolder } from "./sop/files.ts";

/** @returns what every paper of this site is drawn with. */
export async function officePaper(): Promise<OfficePaper> {
  const { emblem, address, ...settings } = await paperSettings();
  return {
    ...settings,
    ...(emblem && { emblem: await readEmblem(contentFolder(), emblem) }),
    ...(address.length > 0 && { address }),
  };
}
