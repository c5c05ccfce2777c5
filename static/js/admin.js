/* Gives every rich text editor the name of its field: without one a screen reader only says "edit text". */
(() => {
  const name = (editor) => {
    const section = editor.closest("[data-contentpath]")?.closest("section") ?? editor.closest("section");
    const label = section?.querySelector("label[id]");
    if (label) editor.setAttribute("aria-labelledby", label.id);
  };
  const nameAll = () =>
    document.querySelectorAll('[contenteditable="true"][role="textbox"]:not([aria-labelledby]):not([aria-label])').forEach(name);

  nameAll();
  // Editors are drawn by a script of their own, and again when a row is added.
  new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
})();
