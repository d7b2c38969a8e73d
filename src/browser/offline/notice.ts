// As text: the build leaves out the style sheet of a script that is loaded on demand.
import styles from "../../styles/notice.css?inline";

interface Notice {
  text: string;
  action: string;
  act: () => void;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ui-button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
}

/** A page that has a voice for screen readers, the workplace, says it there; elsewhere the notice does. */
function show({ text, action, act }: Notice): void {
  document.querySelector(".release-notice")?.remove();
  dress();
  const box = document.createElement("section");
  box.className = "release-notice";
  box.setAttribute("aria-label", "Pembaruan situs");
  const message = document.createElement("p");
  const voice = document.querySelector<HTMLElement>("[data-voice]")?.dataset.voice;
  if (voice === undefined) message.setAttribute("role", "status");
  box.append(
    message,
    button(action, act),
    button("Nanti", () => box.remove()),
  );
  document.body.append(box);
  // Set once the status is in place: only then does a screen reader announce it.
  message.textContent = text;
  if (voice !== undefined) dispatchEvent(new CustomEvent(voice, { detail: text }));
}

/** A newer release is ready. @param activate puts it in use and reloads this tab. */
export function tellWaiting(activate: () => void): void {
  show({
    text: "Versi baru situs ini sudah siap. Langkah yang sedang terbuka tidak terganggu; muat versi baru bila Anda sudah sempat.",
    action: "Muat versi baru",
    act: activate,
  });
}

/** Another tab put a newer release in use; this one goes on with the page it has. */
export function tellReplaced(): void {
  show({
    text: "Versi baru situs ini sudah dipakai di tab lain. Tab ini tetap dapat dipakai; muat ulang bila Anda sudah sempat.",
    action: "Muat ulang",
    act: () => location.reload(),
  });
}
