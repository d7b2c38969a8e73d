/** Fields that are unknown, and fields that are not there: often the same slip, told once. */
import type { Fault, Path } from "./fault.ts";
import { fieldsAt, helpAt } from "./help.ts";
import { named, place, plain, valueAt } from "./place.ts";
import type { Issue, Refused } from "./refused.ts";
import { similarTo } from "./similar.ts";

const parentOf = ({ path }: Issue): Path => plain(path).slice(0, -1);
const nameOf = ({ path }: Issue): string => String(path.at(-1));

/** @returns a fault for each object with unknown or absent fields. */
export function wrongFields(refused: Refused): Fault[] {
  const strays = refused
    .left()
    .flatMap((issue) => (issue.code === "unrecognized_keys" ? issue : []));
  refused.tell(strays);
  const told = strays.flatMap(({ path, keys }) => unknownFields(plain(path), keys, refused));
  const run = refused.left().flatMap((issue) => runTogether(issue, refused));
  const groups = Map.groupBy(refused.absent(), (issue) => parentOf(issue).join());
  return [
    ...told,
    ...run,
    ...[...groups.values()].flatMap((issues) => incomplete(issues, refused)),
  ];
}

/** Out of place where the name is missing elsewhere; misspelt where a name like it is missing here. */
function unknownFields(path: Path, keys: readonly string[], refused: Refused): Fault[] {
  const [moved, here] = outOfPlace(path, keys, refused);
  const renamed: Fault[] = [];
  const unknown = here.filter((key) => {
    const fault = misspelt(path, key, here.length === 1, refused);
    if (fault) renamed.push(fault);
    return fault === undefined;
  });
  return [...moved, ...renamed, ...strange(path, unknown, refused)];
}

function outOfPlace(path: Path, keys: readonly string[], refused: Refused): [Fault[], string[]] {
  const homes = new Map<string, string[]>();
  const here = keys.filter((key) => {
    const issue = refused.absent().find((one) => nameOf(one) === key);
    if (issue === undefined) return true;
    refused.tell([issue]);
    const home = place(parentOf(issue), refused.source.data);
    homes.set(home, [...(homes.get(home) ?? []), key]);
    return false;
  });
  const faults = [...homes].map(([home, fields]): Fault => {
    return {
      path: [...path, fields[0] ?? ""],
      where: place(path, refused.source.data),
      what: `Isian ${named(fields, "“”")} salah lekuk: terbaca di sini, padahal milik ${home}.`,
      remedy: `Samakan lekuk ${named(fields)} dengan isian lain milik ${home}.`,
    };
  });
  return [faults, here];
}

function misspelt(path: Path, key: string, alone: boolean, refused: Refused): Fault | undefined {
  const absent = refused.absent().filter((issue) => parentOf(issue).join() === path.join());
  const meant = similarTo(key, fieldsAt(refused.help, path));
  const only = alone && absent.length === 1 ? absent[0] : undefined;
  const missing = absent.find((issue) => nameOf(issue) === meant) ?? only;
  if (missing === undefined) return undefined;
  refused.tell([missing]);
  return {
    path: [...path, key],
    where: place(path, refused.source.data),
    what: `Isian “${key}” tidak dikenal, dan “${nameOf(missing)}” belum ada.`,
    remedy: `Ganti namanya menjadi \`${nameOf(missing)}\`.`,
  };
}

function strange(path: Path, keys: readonly string[], refused: Refused): Fault[] {
  const [key] = keys;
  if (key === undefined) return [];
  const told = sentence(path, key, refused);
  if (told !== undefined) return [told];
  const fault = { path: [...path, key], where: place(path, refused.source.data) };
  const fields = fieldsAt(refused.help, path);
  const absent = refused.absent().filter((issue) => parentOf(issue).join() === path.join());
  refused.tell(absent);
  const what = `Isian ${named(keys, "“”")} tidak dikenal`;
  if (absent.length > 0) {
    return [
      {
        ...fault,
        what: `${what}, sedangkan ${named(absent.map(nameOf))} belum ada.`,
        remedy: `Isian yang ada di sini: ${fields.join(", ")}.`,
      },
    ];
  }
  if (keys.every((one) => valueAt(refused.source.data, [...path, one]) === null)) {
    return [
      {
        ...fault,
        what: `“${key}” terbaca sebagai isian tersendiri.`,
        remedy: `Bila itu sambungan kalimat sesudah koma, tulis kalimatnya di dalam tanda kutip: "…, ${key}". Isian yang ada di sini: ${fields.join(", ")}.`,
      },
    ];
  }
  const meant = keys.length === 1 ? similarTo(key, fields) : null;
  return [
    {
      ...fault,
      what: `${what}.`,
      remedy: meant
        ? `Maksudnya \`${meant}\`? Isian yang ada: ${fields.join(", ")}.`
        : `Hapus, atau pakai salah satu: ${fields.join(", ")}.`,
    },
  ];
}

/** A sentence whose field's own line is gone: it is read on as the value above it. */
function runTogether(issue: Issue, refused: Refused): Fault[] {
  const path = plain(issue.path);
  const [absent] = refused
    .absent()
    .filter((one) => parentOf(one).join() === parentOf(issue).join());
  const isSentence = typeof issue.input === "string" && /\s/.test(issue.input);
  if (absent === undefined || issue.code !== "invalid_type" || !isSentence) return [];
  refused.tell([issue, absent]);
  return [
    {
      path,
      where: place(path, refused.source.data),
      what: `Tulisan di bawah isian ini terbaca sebagai lanjutannya, dan \`${nameOf(absent)}\` belum ada.`,
      remedy: `Tulis \`${nameOf(absent)}:\` di atas tulisan itu.`,
    },
  ];
}

const isEmpty = (input: unknown): boolean => input === null || input === "";

/** Words with a colon in them, outside the field whose text they are: that field is empty. */
function sentence(path: Path, key: string, refused: Refused): Fault | undefined {
  const { data } = refused.source;
  const empty = refused
    .left()
    .filter((issue) => isEmpty(issue.input) && parentOf(issue).join() === path.join());
  if (!/\s/.test(key) || empty.length === 0) return undefined;
  refused.tell(empty);
  return {
    path: [...path, key],
    where: place(path, data),
    what: `Kalimat “${key.slice(0, 60)}” terbaca sebagai isian.`,
    remedy: "Lekuk kalimat itu lebih dalam daripada isiannya, atau tulis di dalam tanda kutip.",
  };
}

/** @param issues absent fields of one object. */
function incomplete(issues: readonly Issue[], refused: Refused): Fault[] {
  const [first] = issues;
  if (first === undefined) return [];
  refused.tell(issues);
  const path = plain(first.path);
  if (issues.length === 1) {
    return [
      {
        path,
        where: place(path, refused.source.data),
        what: "Isian ini belum ada.",
        remedy: `Tulis \`${nameOf(first)}\`. ${helpAt(refused.help, path)}`,
      },
    ];
  }
  return [
    {
      path: parentOf(first),
      where: place(parentOf(first), refused.source.data),
      what: `Isian ${named(issues.map(nameOf))} belum ada.`,
      remedy: "Lengkapi semuanya, atau hapus butir ini bila terpotong dari butir lain.",
    },
  ];
}
