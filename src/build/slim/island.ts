/**
 * The start of an island without what no island here uses: signals as props, slots inside the
 * component, ids made on the server. Taken over from the renderer: what marks an island as ready, the
 * fallback that goes away, the clean-up.
 */
import type { Plugin } from "vite";

const START = `
import { h, hydrate, render } from "preact";
export default (element) => (Component, props, _slots, { client }) => {
  if (!element.hasAttribute("ssr")) return;
  const island = h(Component, props);
  if (client === "only") {
    element.replaceChildren();
    render(island, element);
  } else hydrate(island, element);
  element.addEventListener("astro:unmount", () => render(null, element), { once: true });
};
`;

export const slimIsland = (): Plugin => ({
  name: "slim-island",
  apply: "build",
  enforce: "pre",
  load: (id) => (/@astrojs\/preact\/dist\/client\.js$/.test(id) ? START : undefined),
});
