/**
 * The same policy inside the page, for a server that sends no headers of its own: exact to the
 * scripts of that one page. `frame-ancestors` works in a header alone.
 */
import { inlineScriptHashes } from "./inline.ts";
import { contentSecurityPolicy } from "./policy.ts";

const EARLIER = /<meta http-equiv="content-security-policy"[^>]*>/;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * @param html a built page; a policy from an earlier run is replaced.
 * @returns the page with its policy right behind its charset, before anything it could govern.
 * @throws Error when the page declares no charset.
 */
export function withPolicy(html: string): string {
  const bare = html.replace(EARLIER, "");
  const policy = contentSecurityPolicy(inlineScriptHashes(bare)).replace(/; frame-ancestors.*/, "");
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  if (!CHARSET.test(bare))
    throw new Error("A page without <meta charset=utf-8> cannot be released.");
  return bare.replace(CHARSET, (charset) => charset + meta);
}
