/** Puts the focus on a control by its id; one that is folded away is unfolded first. */
export function focusField(id: string) {
  const control = document.getElementById(id);
  const fold = control?.closest("details");
  if (fold) fold.open = true;
  control?.focus();
}

/** The same for a control that the act just done brings on screen: it is painted first. */
export const focusWhenShown = (id: string) =>
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(id)));
