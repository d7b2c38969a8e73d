import { type Ids, randomIds } from "../platform/ids.ts";

/** Of a draft and of what is in it: short enough to be read in a file; no two of one SOP are alike in its lifetime. */
export const shortIds: Ids = () => `b${randomIds().replaceAll("-", "").slice(0, 10)}`;
