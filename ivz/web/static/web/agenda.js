"use strict";
/* Agendas: dragging items, and putting a reference into a text. Without this script there are buttons and codes to copy. */
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("slepen");
  if (form && window.Sortable) {
    for (const list of document.querySelectorAll("[data-order]")) {
      window.Sortable.create(list, {
        group: list.dataset.parent ? "parts" : "points", // into or out of another item: with its buttons
        handle: "[data-grip]",
        draggable: "[data-item]",
        animation: 120,
        fallbackOnBody: true,
        onEnd: (event) => {
          if (event.from === event.to && event.oldDraggableIndex === event.newDraggableIndex) return;
          const next = event.item.nextElementSibling;
          form.elements.punt.value = event.item.dataset.item;
          form.elements.onderdeel.value = event.to.dataset.section;
          form.elements.bij.value = event.to.dataset.parent || "";
          form.elements.voor.value = next ? next.dataset.item : "";
          form.submit();
        },
      });
    }
    document.body.classList.add("app-can-drag");
  }

  let field = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) field = event.target;
  });
  for (const button of document.querySelectorAll("[data-insert]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      field = field || document.querySelector("form.app-form textarea");
      if (!field) return;
      const at = field.selectionStart;
      const before = field.value.slice(0, at);
      const code = (before && !/\s$/.test(before) ? " " : "") + button.dataset.insert;
      field.value = before + code + field.value.slice(field.selectionEnd);
      field.focus();
      field.selectionStart = field.selectionEnd = at + code.length;
      document.querySelector("[data-inserted]").textContent = "De verwijzing staat in de tekst.";
    });
  }
});
