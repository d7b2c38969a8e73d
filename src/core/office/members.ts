/**
 * The list of members as officers read it after logging in: who is who, and who may do what. It stands on
 * its own subject of the shared stream, never on the public site, and holds no key.
 */
import { z } from "zod";
import { performersOf } from "../sop/graph.ts";
import type { Sop } from "../sop/schema.ts";
import { memberId } from "./identity.ts";
import { ACTS, type Act, type Office } from "./schema.ts";

const entry = z.string().min(1);

/** Strict: what a server itself may answer on a subject must never pass for a list. */
export const MemberListSchema = z.strictObject({
  format: z.literal("sop-anggota"),
  version: z.literal(1),
  office: entry,
  members: z.array(
    z.strictObject({
      id: memberId,
      name: entry,
      nip: entry.nullable(),
      position: entry.nullable(),
      roles: z.array(entry),
    }),
  ),
  roles: z.array(z.strictObject({ name: entry, may: z.array(z.enum(ACTS)) })),
});

export type MemberList = z.infer<typeof MemberListSchema>;

/** @returns what members may know of each other. */
export const memberListOf = ({ name, members, roles }: Office): MemberList => ({
  format: "sop-anggota",
  version: 1,
  office: name,
  members: members.map(({ keys: _, ...member }) => member),
  roles,
});

/** The members as the office says them; null when it said none, or nothing that is a list. */
export function membersOf(body: unknown): MemberList | null {
  const read = MemberListSchema.safeParse(body);
  return read.success ? read.data : null;
}

const rolesOf = (list: MemberList, member: string): readonly string[] =>
  list.members.find(({ id }) => id === member)?.roles ?? [];

/** @returns whether one of the member's roles was given this right. */
export const mayAct = (list: MemberList, member: string, act: Act): boolean =>
  list.roles.some(({ name, may }) => may.includes(act) && rolesOf(list, member).includes(name));

/** @returns the roles that were given this right, as the office names them. */
export const rolesThatMay = (list: MemberList, act: Act): string[] =>
  list.roles.filter(({ may }) => may.includes(act)).map(({ name }) => name);

/** @returns of each member whether he may erase, by the list as it was read; nobody where none was. */
export function mayEraseBy(body: unknown): (member: string) => boolean {
  const list = membersOf(body);
  return (member) => list !== null && mayAct(list, member, "erase");
}

/** @returns whether the member holds the role of one who performs this step in the SOP. */
export function mayPerform(
  list: MemberList,
  member: string,
  sop: Sop,
  step: Sop["steps"][number],
): boolean {
  const performing = performersOf(step).map(({ actor }) => actor);
  const names = sop.actors.filter(({ id }) => performing.includes(id)).map(({ name }) => name);
  return rolesOf(list, member).some((role) => names.includes(role));
}
