/**
 * A picture made smaller: drawn anew, so that nothing of its file remains but what is seen. The
 * camera's turn is taken into the pixels; place, time and camera of the photo are gone with the rest.
 */

const QUALITY = 0.85;

/** Of these the smaller one is a photo all the same; a PNG may be a drawing with sharp edges. */
export const canShrink = (mediaType: string): boolean =>
  mediaType === "image/jpeg" || mediaType === "image/webp";

/**
 * @param longest pixels of the longer side.
 * @returns a JPEG no longer than that, or of its own size where it is smaller.
 * @throws what the browser throws at a picture that it cannot decode.
 */
export async function shrunk(file: Blob, longest: number): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  // What lets the paper through is white, as on paper: a JPEG would make it black.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("no picture"))),
      "image/jpeg",
      QUALITY,
    ),
  );
}
