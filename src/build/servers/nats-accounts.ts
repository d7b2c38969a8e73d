/**
 * Who may log in to an office's nats-server, and may do what there. Each member is an account of its own,
 * the stream stands in another: the server answers a request on any subject that the asker names, asks no
 * permission for it, and would delete a stream by such an answer. Between accounts only what is imported
 * here has a way (decision 0921).
 */
import type { Act, Office } from "../../core/office/schema.ts";
import {
  CASES_SUBJECT,
  ERASING,
  ERASING_PAPERS,
  ownParts,
  ownPresence,
  ownSubject,
  PAPERS_API,
  PAPERS_SUBJECT,
  PRESENT_SUBJECT,
  READING,
  READING_PAPERS,
  SETTING_UP_PAPERS,
} from "../../core/office/subjects.ts";

import { NATS_MEMORY } from "./nats.ts";

const STORE = "SIMPAN";
/** Where the papers lie: nothing that is done there can reach the cases, whatever a server makes of it. */
const PAPERS = "BERKAS";
const API = "$JS.API";
/** What the API is called in a member's account, where its own name leads to the server's. */
const INSIDE = "$JS.bersama.API";

type Sharing = NonNullable<Office["sharing"]>;

/** Whether the bytes of papers travel. */
const carriesPapers = ({ limits }: Sharing): boolean => limits.papersMegabytes > 0;

type Member = Office["members"][number];

const rightsOf = (office: Office, member: Member): ReadonlySet<Act> =>
  new Set(office.roles.filter(({ name }) => member.roles.includes(name)).flatMap(({ may }) => may));

/** A pull is answered many times. */
const answered = (api: string) => (api.includes("MSG.NEXT") ? ", response_type: stream" : "");

const block = (lines: readonly string[], indent: string): string =>
  lines.map((line) => `${indent}${line}\n`).join("");

/** @param megabytes of each copy. */
function room({ limits, servers }: Sharing, megabytes: number, memory: number): string {
  const consumers = limits.connections * 4;
  // Counted over all copies.
  const all = megabytes * Math.max(1, servers.length);
  return `jetstream { max_memory: ${memory}MB, max_file: ${all}MB, max_streams: 1, max_consumers: ${consumers} }`;
}

/** What members ask of a stream, and what erasers do. */
const exportedOf = (
  subject: string,
  asked: readonly string[],
  erasing: string,
  erasers: readonly string[],
) => [
  `{ service: "${subject}" }`,
  ...asked.map((api) => `{ service: "${API}.${api}"${answered(api)} }`),
  ...(erasers.length > 0
    ? [`{ service: "${API}.${erasing}", accounts: [${erasers.join(", ")}] }`]
    : []),
];

function store(sharing: Sharing, erasers: readonly string[]): string {
  const imported = SETTING_UP_PAPERS.map(
    (api) =>
      `{ service: { account: ${PAPERS}, subject: "${API}.${api}" }, to: "${PAPERS_API}.${api}" }`,
  );
  const imports = carriesPapers(sharing)
    ? `    imports: [\n${block(imported, "      ")}    ]\n`
    : "";
  return `  ${STORE} {
    ${room(sharing, sharing.limits.storeMegabytes, NATS_MEMORY.cases)}
    users: [ { nkey: ${sharing.administratorKey} } ]
${imports}    exports: [
${block(exportedOf(CASES_SUBJECT, READING, ERASING, erasers), "      ")}    ]
  }
`;
}

function papers(sharing: Sharing, erasers: readonly string[]): string {
  const setUp = SETTING_UP_PAPERS.filter((api) => !READING_PAPERS.includes(api)).map(
    (api) => `{ service: "${API}.${api}", accounts: [${STORE}] }`,
  );
  const exported = exportedOf(PAPERS_SUBJECT, READING_PAPERS, ERASING_PAPERS, erasers);
  return `  ${PAPERS} {
    ${room(sharing, sharing.limits.papersMegabytes, NATS_MEMORY.papers)}
    exports: [
${block([...exported, ...setUp], "      ")}    ]
  }
`;
}

const accountOf = ({ id }: Member): string => `A_${id.toUpperCase()}`;

/**
 * Most members among whom it is told who looks at a case. The server passes on from account to account alone,
 * so each imports from each: the lines grow by the square of the members.
 */
const MOST_PRESENT = 100;

const presentIn = ({ members }: Office): readonly Member[] =>
  members.filter(({ keys }) => keys.length > 0);

/** Whether members are told who looks at a case: so long as not too many of them have a device. */
export const tellsWhoLooks = (office: Office): boolean => presentIn(office).length <= MOST_PRESENT;

/** Where a member writes in another account, and what of its API is asked. */
interface Reach {
  to: string;
  own: string;
  asked: readonly string[];
}

const reachesOf = ({ id }: Member, erases: boolean, carries: boolean): Reach[] => [
  { to: STORE, own: ownSubject(id), asked: erases ? [...READING, ERASING] : READING },
  ...(carries
    ? [
        {
          to: PAPERS,
          own: ownParts(id),
          asked: erases ? [...READING_PAPERS, ERASING_PAPERS] : READING_PAPERS,
        },
      ]
    : []),
];

/** @param among those who see which case each other looks at; empty where nobody does. */
function account(member: Member, reaches: readonly Reach[], among: readonly Member[]): string {
  const others = among.filter(({ id }) => id !== member.id);
  const imported = [
    ...reaches.flatMap(({ to, own, asked }) => [
      `{ service: { account: ${to}, subject: "${own}" } }`,
      ...asked.map(
        (api) =>
          `{ service: { account: ${to}, subject: "${API}.${api}" }, to: "${INSIDE}.${api}" }`,
      ),
    ]),
    ...others.map(
      (other) =>
        `{ stream: { account: ${accountOf(other)}, subject: "${ownPresence(other.id)}" } }`,
    ),
  ];
  const allowed = [
    ownPresence(member.id),
    ...reaches.flatMap(({ own, asked }) => [own, ...asked.map((api) => `${INSIDE}.${api}`)]),
  ].map((name) => `"${name}"`);
  return `  ${accountOf(member)} {
    exports: [ { stream: "${ownPresence(member.id)}" } ]
    imports: [
${block(imported, "      ")}    ]
    mappings: { "${API}.>": "${INSIDE}.>" }
    default_permissions: {
      publish: { allow: [${allowed.join(", ")}] }
      subscribe: { allow: ["_INBOX.>", "${PRESENT_SUBJECT}"] }
    }
    users: [
${block(
  member.keys.map(({ key, since }) => `{ nkey: ${key} } # ${since}`),
  "      ",
)}    ]
  }
`;
}

/** @returns the accounts, in the server's own spelling: no name of a person stands in it. */
export function writeNatsAccounts(office: Office, sharing: Sharing): string {
  const erases = (member: Member) => rightsOf(office, member).has("erase");
  const present = presentIn(office);
  const among = tellsWhoLooks(office) ? present : [];
  const carries = carriesPapers(sharing);
  const erasers = present.filter(erases).map(accountOf);
  const stores = store(sharing, erasers) + (carries ? papers(sharing, erasers) : "");
  return `# Dibuat oleh npm run kantor: sunting kantor.yaml, bukan berkas ini. Satu baris nkey satu perangkat.
accounts {
${stores}${present
  .map((member) => account(member, reachesOf(member, erases(member), carries), among))
  .join("")}}
`;
}
