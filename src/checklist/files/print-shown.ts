/** Prints what the page shows now, once its pictures are there: a printer does not wait for them. */
export async function printShown(place: ParentNode): Promise<void> {
  const pictures = [...place.querySelectorAll("image")].map(
    (one) => one.getAttribute("href") ?? "",
  );
  await Promise.all(
    [...new Set(pictures)].map((url) => {
      const picture = new Image();
      picture.src = url;
      return picture.decode().catch(() => undefined);
    }),
  );
  print();
}
