import { useEffect, useState } from "preact/hooks";
import { type Address, formatAddress, parseAddress } from "./address.ts";

/** The address as state, and the way to change a part of it. */
export function useAddress(now: number, sops: readonly string[]) {
  const read = () => parseAddress(location.search, now, sops);
  const [address, setAddress] = useState<Address>(read);
  useEffect(() => {
    const follow = () => setAddress(read());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = (part: Partial<Address>) => {
    const next = { ...address, ...part };
    history.pushState(null, "", formatAddress(next));
    setAddress(next);
    if (next.screen !== address.screen) scrollTo(0, 0);
  };
  return [address, go] as const;
}
