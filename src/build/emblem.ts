/** The office's arms or logo, from a file of its own in the content folder. */
import sharp from "sharp";
import type { Emblem } from "../core/form/office.ts";

/** Pixels: 300 a sheet's inch in the largest place that paper has for it. */
const MOST = 360;
/** Arms have few colours; more would weigh more and show no better in print. */
const COLOURS = 128;

/**
 * @param content the content folder, with a slash at its end.
 * @returns the picture without transparency, on white, no larger than print shows.
 * @throws Error in Indonesian when the file is missing or holds no picture.
 */
export async function readEmblem(
  content: URL,
  { file, alt }: { file: string; alt: string },
): Promise<Emblem> {
  try {
    const { data, info } = await sharp(new URL(file, content).pathname)
      .rotate()
      .resize(MOST, MOST, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { alt, png: data.toString("base64"), width: info.width, height: info.height };
  } catch (cause) {
    throw new Error(
      `Lambang “${file}” dalam content/paper.yaml tidak dapat dibaca. Taruh berkas PNG atau JPEG itu di folder content, atau tulis emblem: null.`,
      { cause },
    );
  }
}
