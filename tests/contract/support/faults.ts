import type { KeyValue } from "../../../src/browser/store/key-value.ts";

export type Operation = "get" | "set" | "remove" | "keys";

/**
 * A store that can be made to fail. `fault` is asked before every operation: an error is thrown, a
 * promise is waited for (and may never settle), null lets it pass.
 */
export function faultyKeyValue(kv: KeyValue) {
  let fault: (operation: Operation, key: string) => Error | Promise<void> | null = () => null;
  const pass = async (operation: Operation, key = "") => {
    const found = fault(operation, key);
    if (found instanceof Error) throw found;
    await found;
  };
  const faulty: KeyValue = {
    get: (key) => pass("get", key).then(() => kv.get(key)),
    set: (key, value) => pass("set", key).then(() => kv.set(key, value)),
    remove: (key) => pass("remove", key).then(() => kv.remove(key)),
    keys: () => pass("keys").then(() => kv.keys()),
  };
  return {
    kv: faulty,
    failWith(next: typeof fault): void {
      fault = next;
    },
    recover(): void {
      fault = () => null;
    },
  };
}

/** An error as browsers throw it. */
export function browserError(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name });
}
