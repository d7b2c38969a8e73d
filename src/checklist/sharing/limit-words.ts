/** Whose something is, and what was sent by somebody else, said on screen. */
import { type MemberList, rolesThatMay } from "../../core/office/members.ts";
import { holdersOf, type Limit, type Outside, rolesOf } from "../../core/sharing/limits.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { inChoice, inSeries } from "../../core/words/series.ts";
import { nameOf } from "./words.ts";

/** Whose it is, and who they are. */
export function leftToText(list: MemberList, limit: Limit): string {
  const holders = holdersOf(list, limit);
  return paragraph(
    whoseText(limit, rolesText(list, limit)),
    holders.length > 0
      ? `Pemegang peran itu: ${inSeries(holders)}.`
      : "Belum ada anggota dengan peran itu: hubungi pengelola kantor.",
  );
}

const rolesText = (list: MemberList, limit: Limit): string => inChoice(rolesOf(list, limit));

function whoseText(limit: Limit, roles: string): string {
  if (limit.on === "step") return `Langkah ${limit.step.number} dikerjakan oleh ${roles}.`;
  switch (limit.act) {
    case "cancel":
      return `Kasus dibatalkan oleh ${roles}.`;
    case "reopen":
      return `Kasus dibuka kembali oleh ${roles}.`;
    case "seal":
      return `Kasus disahkan oleh ${roles}.`;
  }
}

/** Who is logged in here, with the roles by which this was judged. */
export function selfText(list: MemberList, me: string): string {
  const roles = list.members.find(({ id }) => id === me)?.roles ?? [];
  return roles.length > 0
    ? `Anda masuk sebagai ${nameOf(list, me)}, ${inSeries(roles)}.`
    : `Kode ${me} tidak tercantum dalam daftar anggota: hubungi pengelola kantor.`;
}

/** One sentence for each member and step, or act, that roles did not reach. */
export function outsideTexts(list: MemberList, outside: readonly Outside[]): string[] {
  const groups = new Map<string, Outside[]>();
  for (const one of outside) {
    const what = one.limit.on === "step" ? `langkah ${one.limit.step.id}` : one.limit.act;
    const key = `${what} ${one.by}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [groupText(list, first, group.length)] : [];
  });
}

function groupText(list: MemberList, { limit, by }: Outside, count: number): string {
  const who = nameOf(list, by);
  const roles = rolesText(list, limit);
  if (limit.on === "step") {
    return `Langkah ${limit.step.number} dikerjakan oleh ${roles}; ${count} catatannya dikirim ${who}.`;
  }
  switch (limit.act) {
    case "cancel":
      return `Kasus dibatalkan ${who}; itu wewenang ${roles}.`;
    case "reopen":
      return `Kasus dibuka kembali ${who}; itu wewenang ${roles}.`;
    case "seal":
      return `Kasus disahkan ${who}; itu wewenang ${roles}.`;
  }
}

/** Of a member who said that the case is erased, and may not erase. */
export const inVainText = (list: MemberList, by: string): string =>
  `${nameOf(list, by)} menyatakan kasus ini dihapus dari peladen kantor; itu wewenang ${inChoice(rolesThatMay(list, "erase"))}. Pernyataan itu tidak berlaku.`;

/** Of one act, beside what it says. */
export const outsideText = (list: MemberList, { limit, by }: Outside): string =>
  `Dikirim ${nameOf(list, by)}, di luar perannya: ini bagian ${rolesText(list, limit)}.`;
