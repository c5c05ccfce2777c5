/* Suggests terms of a long vocabulary while somebody types. Without it the same field takes a name or a code. */
(() => {
  const PAUSE = 200;
  let number = 0;

  const listOf = (field) => {
    if (field.list) return field.list;
    const list = document.createElement("datalist");
    list.id = `terms-${(number += 1)}`;
    field.after(list);
    field.setAttribute("list", list.id);
    return list;
  };

  const suggest = async (field) => {
    const text = field.value.trim();
    if (!text || text.endsWith("]")) return;
    const address = new URL(field.dataset.terms, window.location.href);
    address.searchParams.set("q", text);
    const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || field.value.trim() !== text) return;
    const { terms } = await answer.json();
    listOf(field).replaceChildren(
      ...terms.map((term) => Object.assign(document.createElement("option"), { value: term })),
    );
  };

  /* Where several may be chosen, there is always room for one more. */
  const makeRoom = (field) => {
    const last = [...field.parentElement.querySelectorAll("[data-terms-more]")].at(-1);
    if (field !== last || !field.value) return;
    const more = field.cloneNode();
    more.value = "";
    more.removeAttribute("list");
    more.id = field.id.replace(/\d+$/, (digits) => String(Number(digits) + 1));
    field.parentElement.append(more);
  };

  const waiting = new WeakMap();
  document.addEventListener("input", ({ target }) => {
    if (!target.matches?.("[data-terms]")) return;
    clearTimeout(waiting.get(target));
    waiting.set(target, setTimeout(() => suggest(target), PAUSE));
    if (target.matches("[data-terms-more]")) makeRoom(target);
  });
})();
