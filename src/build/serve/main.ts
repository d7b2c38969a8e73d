/** `node src/build/serve/main.ts`: serves dist/ (or SITE_DIR) at http://localhost:4321/, or at PORT. */
import { fileURLToPath } from "node:url";
import { serveSite } from "./server.ts";

const { url } = await serveSite({
  root: fileURLToPath(new URL(`../../../${process.env.SITE_DIR ?? "dist"}/`, import.meta.url)),
  port: Number(process.env.PORT ?? 4321),
  base: process.env.BASE_PATH?.replace(/\/?$/, "/") ?? "/",
});
console.log(`SOP Kaltim: ${url}`);
