import { beforeEach, describe, expect, it, vi } from "vitest";
import { publishedSops } from "../../../src/browser/published/sops.ts";
import { catalogueOf } from "../../../src/core/sop/catalogue.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";

const { sops: LIST } = catalogueOf([SOP]);
const fetched = vi.fn<(address: string) => Promise<Response>>();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
});

describe("the published SOPs", () => {
  it("gives one that came with the page without asking for it", async () => {
    const sops = publishedSops(LIST, [SOP], "/");
    expect(sops.here(SOP.id)).toBe(SOP);
    expect(await sops.get(SOP.id)).toBe(SOP);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("fetches another once, below the site's path", async () => {
    fetched.mockImplementation(async () => Response.json(SOP));
    const sops = publishedSops(LIST, [], "/sop/");
    expect(sops.here(SOP.id)).toBeUndefined();
    expect(await sops.get(SOP.id)).toEqual(SOP);
    expect(sops.here(SOP.id)).toEqual(SOP);
    await sops.get(SOP.id);
    expect(fetched.mock.calls).toEqual([[`/sop/sop/${SOP.id}/sop.json`]]);
  });

  it("asks again after a failure", async () => {
    fetched.mockRejectedValueOnce(new TypeError("offline"));
    fetched.mockImplementationOnce(async () => new Response("", { status: 503 }));
    fetched.mockImplementationOnce(async () => Response.json(SOP));
    const sops = publishedSops(LIST, [], "/");
    await expect(sops.get(SOP.id)).rejects.toThrow("offline");
    await expect(sops.get(SOP.id)).rejects.toThrow(SOP.id);
    expect(await sops.get(SOP.id)).toEqual(SOP);
  });

  it("refuses a version that the page does not list, of a release put up meanwhile", async () => {
    fetched.mockImplementation(async () => Response.json({ ...SOP, version: "9.0" }));
    const sops = publishedSops(LIST, [], "/");
    await expect(sops.get(SOP.id)).rejects.toThrow(SOP.id);
    expect(sops.here(SOP.id)).toBeUndefined();
  });
});
