/* Counts what is typed against the recommended length and the limit of the field table, the way the server does:
   characters without tags. The numbers are shown at once and read aloud only when a border is crossed. */
(() => {
  const format = (number) => new Intl.NumberFormat(document.documentElement.lang).format(number);
  const say = (text, values) => window.interpolate(text, values, true);

  const editorOf = (field) =>
    field.type === "hidden" ? field.closest("[data-draftail-editor-wrapper], .w-field, [data-field]")?.querySelector('[contenteditable="true"]') : null;

  const lengthOf = (field, editor) => (editor ? editor.innerText.replace(/\n+/g, "").trim() : field.value.trim()).length;

  const wordsFor = (count, recommended, limit) => {
    const values = { count: format(count), recommended: format(recommended), limit: format(limit) };
    if (count > limit) return [say(gettext("%(count)s characters; the limit is %(limit)s. Please shorten it."), values), "over"];
    if (count > recommended) return [say(gettext("%(count)s characters; %(recommended)s are recommended."), values), "long"];
    return [say(gettext("%(count)s of %(recommended)s characters"), values), "fits"];
  };

  const watch = (field) => {
    if (field.dataset.counted) return;
    const editor = editorOf(field);
    if (field.type === "hidden" && !editor) return;
    field.dataset.counted = "yes";
    /* Without scripts the server says what is rather long; from here on the counter does. */
    document.querySelector(`[data-counted-by-server="${CSS.escape(field.name)}"]`)?.remove();
    const recommended = Number(field.dataset.recommended);
    const limit = Number(field.dataset.limit);
    const shown = document.createElement("p");
    shown.className = "field-counter";
    shown.setAttribute("aria-hidden", "true");
    const spoken = document.createElement("p");
    spoken.className = "w-sr-only";
    spoken.setAttribute("aria-live", "polite");
    (field.closest("[data-field-input]") || field.parentElement).append(shown, spoken);

    let last = null;
    const count = () => {
      const [text, state] = wordsFor(lengthOf(field, editor), recommended, limit);
      shown.textContent = text;
      shown.dataset.state = state;
      if (last !== null && state !== last) spoken.textContent = text;
      last = state;
      document.dispatchEvent(new CustomEvent("clusterix:counted"));
    };
    count();
    if (editor) new MutationObserver(count).observe(editor, { childList: true, characterData: true, subtree: true });
    else field.addEventListener("input", count);
  };

  /* The whole text of a record may not run away either: the sum of the texts that its type counts together. */
  const sum = () => {
    const place = document.querySelector("[data-text-sum]");
    if (!place) return;
    const editors = [...document.querySelectorAll("[data-summed]")].map((field) => lengthOf(field, editorOf(field)));
    const total = editors.reduce((one, other) => one + other, 0);
    const [recommended, limit] = [Number(place.dataset.recommended), Number(place.dataset.limit)];
    const values = { count: format(total), recommended: format(recommended), limit: format(limit) };
    place.textContent = say(gettext("The whole text: %(count)s characters. Readers like up to %(recommended)s; the limit is %(limit)s."), values);
    place.dataset.state = total > limit ? "over" : total > recommended ? "long" : "fits";
  };

  const watchAll = () => document.querySelectorAll("[data-recommended][data-limit]:not([data-text-sum])").forEach(watch);
  const start = () => {
    watchAll();
    sum();
    document.addEventListener("clusterix:counted", sum);
    /* Editors are drawn later by Wagtail's scripts. */
    const form = document.querySelector("[data-edit-form], #page-edit-form, form");
    if (form) new MutationObserver(watchAll).observe(form, { childList: true, subtree: true });
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
