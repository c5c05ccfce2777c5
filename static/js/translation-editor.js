/* What the translation editor lacks for those who do not see it: headings in order, and names for its fields. */
(() => {
  const editor = document.querySelector(".js-translation-editor");
  if (!editor) return;
  const words = JSON.parse(document.getElementById("translation-editor-words").textContent);

  const mend = () => {
    if (!document.querySelector("h1")) {
      const heading = document.createElement("h1");
      heading.className = "w-sr-only";
      heading.textContent = document.title;
      editor.before(heading);
    }
    editor.querySelectorAll("h3:not([aria-level])").forEach((heading) => heading.setAttribute("aria-level", "2"));
    editor.querySelectorAll('input[type="file"]:not([aria-label])').forEach((field) => field.setAttribute("aria-label", words.file));
    editor.querySelectorAll("textarea:not([aria-label])").forEach((field) => field.setAttribute("aria-label", words.text));
  };

  mend();
  new MutationObserver(mend).observe(editor, { childList: true, subtree: true });
})();
