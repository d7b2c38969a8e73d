import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type Address, formatAddress, parseAddress } from "./address.ts";

const CHANGED = "kasus:address";

/** The `/kasus/` page; the island on an SOP page links there instead of navigating inside itself. */
let home = "";
export const setHome = (path: string) => {
  home = path;
};

export const hrefOf = (address: Address) => `${home}${formatAddress(address)}`;

/** Goes to a screen. `replace` keeps Back from stepping through every letter of a search. */
export function navigate(address: Address, how: "push" | "replace" = "push") {
  const href = hrefOf(address);
  if (location.pathname !== home) {
    location.assign(href);
    return;
  }
  if (how === "push") history.pushState(null, "", href);
  else history.replaceState(null, "", href);
  dispatchEvent(new Event(CHANGED));
}

/** Goes on after an act, but not when the person has left its screen (`from`, a query) meanwhile. */
export function goOn(from: string, to: Address) {
  if (location.search === from) navigate(to, "replace");
}

export function useAddress(): Address {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const read = () => setSearch(location.search);
    // A file that the app is started with can call up its screen before this listens.
    read();
    addEventListener("popstate", read);
    addEventListener(CHANGED, read);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener(CHANGED, read);
    };
  }, []);
  return useMemo(() => parseAddress(search), [search]);
}

interface LinkProps {
  to: Address;
  class?: string | undefined;
  current?: boolean;
  children: ComponentChildren;
}

/** A real link, so that it can be opened in a new tab; a plain click stays on the page. */
export function Link({ to, class: className, current, children }: LinkProps) {
  return (
    <a
      href={hrefOf(to)}
      class={className}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
