"use strict";
/* The only script of our own. Every page works without it. */
document.addEventListener("DOMContentLoaded", () => {
  // After a form with errors: bring keyboard and screen reader to the summary.
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
});
document.addEventListener("keydown", (event) => {
  // Escape closes the user menu and gives the focus back.
  const menu = document.querySelector(".app-user[open]");
  if (event.key === "Escape" && menu) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("click", (event) => {
  const menu = document.querySelector(".app-user[open]");
  if (menu && !menu.contains(event.target)) menu.removeAttribute("open");
});
