/* What a record still lacks, above the tabs of its form. A link opens the tab in which its field stands, and the list is
   asked for again whenever Wagtail has kept the text. */
(() => {
  const FIELD = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';
  const seen = (place, kind) => [...place.querySelectorAll(kind)].find((one) => one.checkVisibility());

  document.addEventListener("click", (event) => {
    const link = event.target.closest('.form-progress a[href^="#"]');
    const goal = link && document.getElementById(link.hash.slice(1));
    if (!goal) return;
    event.preventDefault();
    const tab = goal.closest('[role="tabpanel"]');
    if (tab) document.getElementById(tab.getAttribute("aria-labelledby")).click();
    /* Wagtail shows the tab in the next frame. */
    requestAnimationFrame(() => {
      goal.scrollIntoView();
      /* A list without rows has only the button that adds one. */
      (seen(goal, FIELD) || seen(goal, "button[id$='-ADD']"))?.focus();
    });
  });

  document.addEventListener("w-autosave:success", async () => {
    const place = document.querySelector("[data-progress]");
    const answer = place && (await fetch(place.dataset.progress));
    if (!answer?.ok) return;
    const open = place.querySelector("details")?.open;
    place.innerHTML = await answer.text();
    place.querySelector("details")?.toggleAttribute("open", Boolean(open));
  });
})();
