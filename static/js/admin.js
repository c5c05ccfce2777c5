/* Gives each rich text editor, and the box in which keywords are typed, the name and the help of its field. Wagtail
   leaves them without, so that somebody who listens to the page hears only "edit text" several times (WCAG 4.1.2). */
(() => {
  const EDITOR = '[role="textbox"][contenteditable], .tagit-new > input';

  const describe = (editor) => {
    const field = editor.closest("[data-contentpath], .w-field__wrapper, .w-panel");
    const label = field?.querySelector("label[id], .w-field__label[id]") || field?.querySelector(".w-field__label");
    const heading = editor.closest(".w-panel")?.querySelector("[data-panel-heading-text], .w-panel__heading");
    const name = label || heading;
    if (!name || editor.hasAttribute("aria-labelledby") || editor.hasAttribute("aria-label")) return;
    if (name.id) {
      editor.setAttribute("aria-labelledby", name.id);
    } else {
      editor.setAttribute("aria-label", name.textContent.replace(/\*\s*$/, "").trim());
    }
    const help = field?.querySelector(".w-field__help[id]");
    if (help && !editor.hasAttribute("aria-describedby")) editor.setAttribute("aria-describedby", help.id);
  };

  const describeAll = (root) => {
    if (root.matches?.(EDITOR)) describe(root);
    root.querySelectorAll?.(EDITOR).forEach(describe);
  };

  const watch = () => {
    describeAll(document.body);
    /* Editors are drawn later by Wagtail's scripts, and again in rows that are added. */
    new MutationObserver((changes) => {
      for (const change of changes) change.addedNodes.forEach(describeAll);
    }).observe(document.body, { childList: true, subtree: true });
  };

  if (document.body) watch();
  else document.addEventListener("DOMContentLoaded", watch);
})();
