/** What the operator's page promises of the server's store: a copy of it is whole, and full means refused. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { jetstream } from "@nats-io/jetstream";
import { describe, expect, test } from "vitest";
import { prepareStream } from "../../../src/build/office/stream.ts";
import { INSTALLED, logIn, officeWithKeys, startNats } from "../../support/nats.ts";

if (INSTALLED === null) console.warn("nats-server is not installed: its store was not tried");

describe.skipIf(INSTALLED === null)("the store of an office's nats-server", () => {
  const given = officeWithKeys();
  const { office, seeds } = given;
  const subject = `kasus.c1.${office.members[0]?.id}`;

  test("is whole again from a copy that was taken while the server rested", async () => {
    const server = await startNats(given);
    const store = join(server.folder, "store");
    const copy = join(server.folder, "cadangan");
    const administrator = await logIn(server.url, seeds.administrator);
    await prepareStream(administrator, office.sharing);
    const sri = await logIn(server.url, seeds.Sri);
    for (let n = 1; n <= 50; n++) await jetstream(sri).publish(subject, `catatan ${n}`);
    await server.kill();
    cpSync(store, copy, { recursive: true });
    rmSync(store, { recursive: true });
    cpSync(copy, store, { recursive: true });
    await server.start();
    const again = await logIn(server.url, seeds.Budi);
    const messages = await (await jetstream(again).consumers.get("KASUS", {})).fetch();
    const seen: string[] = [];
    for await (const message of messages) {
      seen.push(message.string());
      if (message.info.pending === 0) break;
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, n) => `catatan ${n + 1}`));
    await again.close();
    await server.stop();
  });

  test("when full takes nothing new, keeps what it has, and goes on after the limit was raised", async () => {
    const small = (storeMegabytes: number) => ({
      ...office,
      sharing: { ...office.sharing, limits: { ...office.sharing.limits, storeMegabytes } },
    });
    const server = await startNats({ ...given, office: small(3) });
    const administrator = await logIn(server.url, seeds.administrator);
    await prepareStream(administrator, small(3).sharing);
    const sri = await logIn(server.url, seeds.Sri);
    const large = new Uint8Array(900_000);
    const write = () =>
      jetstream(sri)
        .publish(subject, large)
        .then(
          () => "kept",
          () => "refused",
        );
    const told = [await write(), await write(), await write(), await write(), await write()];
    expect(told).toEqual(["kept", "kept", "kept", "refused", "refused"]);

    await administrator.close();
    await sri.close();
    // A larger limit is taken by a start, not by loading anew.
    await server.reload(small(20));
    await server.kill();
    await server.start();
    const again = await logIn(server.url, seeds.administrator);
    expect(await prepareStream(again, small(20).sharing)).toBe("kept");
    await again.close();
    const later = await logIn(server.url, seeds.Budi);
    const messages = await (await jetstream(later).consumers.get("KASUS", {})).fetch();
    let kept = 0;
    for await (const message of messages) {
      kept += 1;
      if (message.info.pending === 0) break;
    }
    // What was refused is not there after the start either.
    expect(kept).toBe(3);
    const officer = await logIn(server.url, seeds.Sri);
    expect(await jetstream(officer).publish(subject, large)).toHaveProperty("seq");
    await officer.close();
    await later.close();
    await server.stop();
  });
});
