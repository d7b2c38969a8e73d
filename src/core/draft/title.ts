import type { Draft } from "./draft.ts";

/** @returns what a draft is called while it may have no name. */
export const titleOf = ({ identity }: Draft): string => identity.name.trim() || "SOP tanpa nama";
