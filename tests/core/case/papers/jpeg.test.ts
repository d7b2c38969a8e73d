/** What a JPEG says of itself, whoever wrote it. */
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { jpegFacts } from "../../../../src/core/case/papers/jpeg.ts";
import { asItIs } from "../../../../src/core/case/papers/pictures.ts";
import { photoOf } from "../../../support/photos.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#396" } });

describe("a JPEG says how large it is and what else stands in it", () => {
  it.each([
    ["baseline", plain(80, 40).jpeg(), { channels: 3, isBare: true }],
    ["progressive", plain(80, 40).jpeg({ progressive: true }), { channels: 3, isBare: true }],
    ["grey", plain(80, 40).toColourspace("b-w").jpeg(), { channels: 1, isBare: true }],
    [
      "of a camera",
      plain(80, 40)
        .withExif({ IFD0: { Make: "Uji" } })
        .jpeg(),
      { isBare: false },
    ],
    ["that says sRGB", plain(80, 40).withIccProfile("srgb").jpeg(), { isBare: true }],
    ["of other colours", plain(80, 40).withIccProfile("p3").jpeg(), { isBare: false }],
  ])("%s", async (_, picture, facts) => {
    expect(jpegFacts(await picture.toBuffer())).toMatchObject({ width: 80, height: 40, ...facts });
  });

  it("is not asked where it has four colours, is cut, or is something else", async () => {
    expect(jpegFacts(await plain(9, 9).toColourspace("cmyk").jpeg().toBuffer())).toBeNull();
    const whole = await plain(80, 40).jpeg().toBuffer();
    expect(jpegFacts(whole.subarray(0, 100))).toBeNull();
    expect(jpegFacts(await plain(9, 9).png().toBuffer())).toBeNull();
  });

  it("any bytes at all are an answer", () => {
    const segment = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(segment, (bytes) => {
        jpegFacts(new Uint8Array([0xff, 0xd8, 0xff, ...bytes]));
      }),
    );
  });
});

describe("a page holds a paper as it is", () => {
  it("where nothing but a picture of its size stands in it", async () => {
    expect(asItIs(await plain(2_000, 40).jpeg().toBuffer())).toMatchObject({ width: 2_000 });
    expect(asItIs(await plain(2_001, 40).jpeg().toBuffer())).toBeNull();
    const turned = { across: 80, down: 40, quality: 60, orientation: 6 } as const;
    expect(asItIs(await photoOf(turned))).toBeNull();
  });
});
