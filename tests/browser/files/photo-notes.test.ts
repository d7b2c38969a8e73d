import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { hasPhotoNotes } from "../../../src/browser/files/photo-notes.ts";
import { cornersAt, photoOf, seenIn } from "../../support/photos.ts";

const SMALL = { across: 80, down: 40, quality: 60 };

describe("what a camera wrote into a photo", () => {
  it.each([1, 3, 6, 8] as const)("is found, turned by %i", async (orientation) => {
    const photo = await photoOf({ ...SMALL, orientation });
    expect(hasPhotoNotes(photo)).toBe(true);
    // The made photo is what it is meant to be.
    const { corners, notes, ...seen } = await seenIn(photo);
    expect(seen.orientation).toBe(orientation);
    expect(notes).toBe(true);
    expect(cornersAt(corners)).toEqual([0, 1, 2, 3]);
  });

  it("is found in WebP, and nowhere where there is none", async () => {
    const photo = await photoOf({ ...SMALL, orientation: 6 });
    expect(hasPhotoNotes(await sharp(photo).keepExif().webp().toBuffer())).toBe(true);
    expect(hasPhotoNotes(await sharp(photo).jpeg().toBuffer())).toBe(false);
    expect(hasPhotoNotes(await sharp(photo).webp().toBuffer())).toBe(false);
  });
});
