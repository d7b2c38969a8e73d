/** Puts the focus on a control by its id; one that is folded away is unfolded first. */
export function focusField(id: string) {
  const control = document.getElementById(id);
  const fold = control?.closest("details");
  if (fold) fold.open = true;
  control?.focus();
}

let wanted = "";

/** Whether a control is being waited for whose id is like this: what holds it shows it then. */
export const isWanted = (id: RegExp): boolean => id.test(wanted);

/** After an act that may have taken long: only if what was pressed has gone, and nothing else was. */
export const focusIfLost = (id: string) => {
  if (document.activeElement === document.body) focusWhenShown(id);
};

/** A second's worth of frames: what takes longer to come gets no focus any more. */
const PATIENCE = 60;

/** The same for a control that the act just done brings on screen: it is painted first. */
export function focusWhenShown(id: string, patience = PATIENCE) {
  wanted = id;
  requestAnimationFrame(() => {
    const isLate = patience === 0;
    // Not in the very frame that draws it: what is new there takes the focus itself.
    if (patience < PATIENCE && (isLate || document.getElementById(id))) {
      wanted = "";
      focusField(id);
    } else focusWhenShown(id, patience - 1);
  });
}
