/**
 * What cameras write beside the picture: time, place, camera. Found by the names of its parts in JPEG and
 * WebP, which pixels hardly ever spell; once too often costs one drawing.
 */
const NAMES = /Exif|EXIF|ns\.adobe\.com\/xap|XMP /;

/** @param bytes of the whole file. */
export const hasPhotoNotes = (bytes: Uint8Array): boolean =>
  NAMES.test(new TextDecoder("latin1").decode(bytes));
