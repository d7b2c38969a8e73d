/** An address inside a fold opens it, also where the browser does not do so by itself. */
const openNote = () => {
  const at = location.hash.slice(1);
  if (at !== "") document.getElementById(at)?.closest("details")?.setAttribute("open", "");
};
addEventListener("hashchange", openNote);
openNote();
