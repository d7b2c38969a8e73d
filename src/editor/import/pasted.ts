/** A paste that is a table, and not text for the field that has the focus. */
export interface Pasted {
  html: string;
  text: string;
}

export function pastedIn(event: ClipboardEvent): Pasted | null {
  const { target } = event;
  if (target instanceof HTMLElement && target.matches("textarea, input")) return null;
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  return /<table/i.test(html) || text.includes("\t") ? { html, text } : null;
}
