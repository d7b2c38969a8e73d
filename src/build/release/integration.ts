import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { sharedSite } from "../office/site.ts";
import { makeRelease, writeServerConfigs } from "./release.ts";

/** Last of all integrations, since a release is made of what the others wrote. */
export const release = (): AstroIntegration => {
  let base = "/";
  return {
    name: "release",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const headers = await makeRelease(fileURLToPath(dir), base);
        const deploy = fileURLToPath(new URL("../deploy/", dir));
        await writeServerConfigs(deploy, headers, base, (await sharedSite()) !== null);
      },
    },
  };
};
