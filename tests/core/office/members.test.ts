import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  MemberListSchema,
  mayAct,
  mayPerform,
  memberListOf,
} from "../../../src/core/office/members.ts";
import { OfficeSchema } from "../../../src/core/office/schema.ts";
import { performersOf } from "../../../src/core/sop/graph.ts";
import { publishedSop, repositoryFile } from "../../support/content.ts";

const office = OfficeSchema.parse(parse(repositoryFile("tests/fixtures/office/kantor.yaml")));
const list = memberListOf(office);
const sop = publishedSop();

describe("the list that members read", () => {
  test("is what its schema takes, and holds no key and no device", () => {
    expect(MemberListSchema.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
    expect(JSON.stringify(list)).not.toMatch(/U[A-Z2-7]{55}|Laptop/);
  });

  test("is never what a server answers by itself", () => {
    const answer = { type: "io.nats.jetstream.api.v1.stream_info_response", total: 0 };
    expect(MemberListSchema.safeParse(answer).success).toBe(false);
    expect(MemberListSchema.safeParse({ ...list, ...answer }).success).toBe(false);
    expect(MemberListSchema.safeParse({ ...list, version: 2 }).success).toBe(false);
  });
});

describe("who may do what", () => {
  test("a right is had by one of the roles that were given it", () => {
    const erasing = list.members.filter(({ id }) => mayAct(list, id, "erase"));
    expect(erasing.map(({ name }) => name)).toEqual(["Agus Contoh"]);
    const sealing = list.members.filter(({ id }) => mayAct(list, id, "seal"));
    expect(sealing.map(({ name }) => name)).toEqual(["Agus Contoh"]);
  });

  test("nobody who is not on the list may do anything", () => {
    expect(mayAct(list, "aaaaaaaaaaaa", "cancel")).toBe(false);
    expect(sop.steps.some((step) => mayPerform(list, "aaaaaaaaaaaa", sop, step))).toBe(false);
  });

  test("a step is for those who hold the role of one of its actors, and each step has one", () => {
    for (const step of sop.steps) {
      const performing = performersOf(step).map(({ actor }) => actor);
      const names = sop.actors.filter(({ id }) => performing.includes(id)).map(({ name }) => name);
      const may = list.members.filter(({ id }) => mayPerform(list, id, sop, step));
      expect(may.length, step.id).toBeGreaterThan(0);
      expect(may.every(({ roles }) => roles.some((role) => names.includes(role)))).toBe(true);
      expect(may.length, step.id).toBeLessThan(list.members.length);
    }
  });
});
