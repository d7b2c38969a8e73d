/** Codes that a file gives to what an editor named otherwise: an actor by its name, a step by its number. */

interface Listed {
  id?: unknown;
  name?: unknown;
  short?: unknown;
  number?: unknown;
}

function listed(data: unknown, list: "actors" | "steps" | "ends"): Listed[] {
  const found = (data as Partial<Record<typeof list, unknown>> | null)?.[list];
  return Array.isArray(found) ? found.filter((one) => typeof one === "object" && one !== null) : [];
}

const codeOf = (found: Listed | undefined): string | null =>
  typeof found?.id === "string" ? found.id : null;

/** @returns the code of the actor of this name, long or short, in any case of letters. */
export function codeOfActor(data: unknown, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const isWanted = (one: unknown) => typeof one === "string" && one.toLowerCase() === wanted;
  return codeOf(
    listed(data, "actors").find(({ name, short }) => isWanted(name) || isWanted(short)),
  );
}

/** @returns the code of the step of this number. */
export const codeOfStep = (data: unknown, number: unknown): string | null =>
  codeOf(listed(data, "steps").find((step) => step.number === Number(number)));

/** @returns how a target is written that leads to what bears this code or number. */
export function targetTo(data: unknown, code: unknown): string | null {
  if (listed(data, "ends").some(({ id }) => id === code)) return `{ end: ${String(code)} }`;
  const step = listed(data, "steps").some(({ id }) => id === code) ? code : codeOfStep(data, code);
  return step === null ? null : `{ step: ${String(step)} }`;
}
