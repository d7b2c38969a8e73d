/** Shows each print button, which is of no use without JavaScript, and lets it print the page. */
for (const button of document.querySelectorAll<HTMLElement>("[data-cetak]")) {
  button.addEventListener("click", () => print());
  button.closest("[hidden]")?.removeAttribute("hidden");
}
