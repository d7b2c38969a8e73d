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
  ownPresence,
  ownSubject,
  PRESENT_SUBJECT,
  READING,
} from "../../core/office/subjects.ts";

const STORE = "SIMPAN";
const API = "$JS.API";
/** What the API is called in a member's account, where its own name leads to the server's. */
const INSIDE = "$JS.bersama.API";

type Sharing = NonNullable<Office["sharing"]>;
type Member = Office["members"][number];

const rightsOf = (office: Office, member: Member): ReadonlySet<Act> =>
  new Set(office.roles.filter(({ name }) => member.roles.includes(name)).flatMap(({ may }) => may));

/** A pull is answered many times. */
const answered = (api: string) => (api.includes("MSG.NEXT") ? ", response_type: stream" : "");

const block = (lines: readonly string[], indent: string): string =>
  lines.map((line) => `${indent}${line}\n`).join("");

function store({ administratorKey, limits, servers }: Sharing, erasers: readonly string[]): string {
  const exported = [
    `{ service: "${CASES_SUBJECT}" }`,
    ...READING.map((api) => `{ service: "${API}.${api}"${answered(api)} }`),
    ...(erasers.length > 0
      ? [`{ service: "${API}.${ERASING}", accounts: [${erasers.join(", ")}] }`]
      : []),
  ];
  const consumers = limits.connections * 4;
  // Counted over all copies.
  const megabytes = limits.storeMegabytes * Math.max(1, servers.length);
  return `  ${STORE} {
    jetstream { max_memory: 64MB, max_file: ${megabytes}MB, max_streams: 1, max_consumers: ${consumers} }
    users: [ { nkey: ${administratorKey} } ]
    exports: [
${block(exported, "      ")}    ]
  }
`;
}

const accountOf = ({ id }: Member): string => `A_${id.toUpperCase()}`;

/**
 * Most members among whom it is told who looks at a case. The server passes on from account to account alone,
 * so each imports from each: the lines grow by the square of the members.
 */
const MOST_PRESENT = 100;

/** @param among those who see which case each other looks at; empty where nobody does. */
function account(member: Member, erases: boolean, among: readonly Member[]): string {
  const own = ownSubject(member.id);
  const others = among.filter(({ id }) => id !== member.id);
  const asked: readonly string[] = erases ? [...READING, ERASING] : READING;
  const imported = [
    `{ service: { account: ${STORE}, subject: "${own}" } }`,
    ...asked.map(
      (api) =>
        `{ service: { account: ${STORE}, subject: "${API}.${api}" }, to: "${INSIDE}.${api}" }`,
    ),
    ...others.map(
      (other) =>
        `{ stream: { account: ${accountOf(other)}, subject: "${ownPresence(other.id)}" } }`,
    ),
  ];
  const allowed = [own, ownPresence(member.id), ...asked.map((api) => `${INSIDE}.${api}`)].map(
    (name) => `"${name}"`,
  );
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
  const present = office.members.filter(({ keys }) => keys.length > 0);
  const among = present.length > MOST_PRESENT ? [] : present;
  return `# Dibuat oleh npm run kantor: sunting kantor.yaml, bukan berkas ini. Satu baris nkey satu perangkat.
accounts {
${store(sharing, present.filter(erases).map(accountOf))}${present
  .map((member) => account(member, erases(member), among))
  .join("")}}
`;
}
