import canonicalize from "canonicalize";

/**
 * Canonical JSON (RFC 8785): what every digest of the project is taken of. For plain data.
 * @throws Error at what JSON cannot say: a lone half of a character, NaN, a circle.
 */
export const canonical = (value: unknown): string => canonicalize(value) ?? "null";
