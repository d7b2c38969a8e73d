import type { Session } from "./session.ts";

/**
 * What a page does when it comes back: a tab in the background may have lost its database
 * connection and every message of other tabs. Also asks before a page with unsaved work is closed.
 */
export function keepAwake(session: Session, page: Window): void {
  const wake = () => {
    if (page.document.visibilityState === "visible") session.wake();
  };
  page.addEventListener("pageshow", (event) => event.persisted && wake());
  page.addEventListener("online", wake);
  page.document.addEventListener("visibilitychange", wake);
  page.addEventListener("beforeunload", (event) => {
    if (session.memory.unsavedKeys().length > 0) event.preventDefault();
  });
}
