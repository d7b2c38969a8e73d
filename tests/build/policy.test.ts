import { describe, expect, it } from "vitest";
import { inlineScriptHashes } from "../../src/build/csp/inline.ts";
import { withPolicy } from "../../src/build/csp/meta.ts";
import { contentSecurityPolicy } from "../../src/build/csp/policy.ts";
import { siteHeaders } from "../../src/build/servers/headers.ts";
import {
  headersFor,
  parseHeadersFile,
  writeHeadersFile,
} from "../../src/build/servers/headers-file.ts";

const PAGE = '<!doctype html><head><meta charset="utf-8"></head><script>alert(1)</script>';
/** printf 'alert(1)' | openssl dgst -sha256 -binary | base64 */
const HASH = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe("the policy", () => {
  it("names each inline script by the digest of its exact text, and no outer one", () => {
    expect(inlineScriptHashes(`${PAGE}<script src="/a.js"></script>`)).toEqual([HASH]);
  });

  it("allows scripts no inline text and no evaluation, and keeps everything on this origin", () => {
    const policy = contentSecurityPolicy([HASH]);
    const script = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(script).toBe(`'self' ${HASH}`);
    expect(policy).not.toMatch(/https?:|\*/);
    for (const closed of ["object-src", "frame-src", "frame-ancestors"]) {
      expect(policy).toContain(`${closed} 'none'`);
    }
  });

  it("stands in a page before all it governs, once, however often a release is made", () => {
    const once = withPolicy(PAGE);
    expect(withPolicy(once)).toBe(once);
    expect(once.indexOf("content-security-policy")).toBeLessThan(once.indexOf("<script"));
    expect(once).toContain(HASH);
  });

  it("is refused to a page that declares no charset, rather than left out", () => {
    expect(() => withPolicy("<!doctype html><p>")).toThrow(/charset/);
  });
});

describe("the headers file", () => {
  const text = writeHeadersFile(siteHeaders(contentSecurityPolicy([HASH])), "/sub/");

  it("says the same when it is read back, below the site's own path", () => {
    const rules = parseHeadersFile(text);
    expect(headersFor(rules, "/sub/kasus/")["Content-Security-Policy"]).toContain(HASH);
    expect(headersFor(rules, "/sub/kasus/")).not.toHaveProperty("Cache-Control");
    expect(headersFor(rules, "/sub/_astro/a.js")["Cache-Control"]).toContain("immutable");
    expect(headersFor(rules, "/elsewhere/")).toEqual({});
  });

  it("keeps to the line length static hosts read", () => {
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(2000);
  });
});
