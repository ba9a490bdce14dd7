"use strict";
/* A table of check boxes: arrow keys walk through the cells, totals follow. Without this script the form works all the same. */
document.addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("[data-crosses]");
  if (!table) return;
  const rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("input[type=checkbox]")]);
  const counted = [...table.querySelectorAll("[data-counted]")];
  const rowTotals = [...table.querySelectorAll("[data-row-total]")];
  const all = table.querySelector("[data-all]");
  const status = document.querySelector("[data-status]");
  const place = (box) => rows.reduce((found, row, y) => (row.includes(box) ? [y, row.indexOf(box)] : found), null);
  const enter = (box) => {
    // one stop for the Tab key: the cell that was last used
    rows.flat().forEach((other) => { other.tabIndex = other === box ? 0 : -1; });
  };
  const recount = () => {
    counted.forEach((cell, x) => { cell.textContent = rows.filter((row) => row[x].checked).length; });
    rowTotals.forEach((cell, y) => { cell.textContent = rows[y].filter((box) => box.checked).length; });
    all.textContent = rows.flat().filter((box) => box.checked).length;
  };
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  table.addEventListener("keydown", (event) => {
    const here = place(event.target);
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    let [y, x] = here;
    if (event.key in steps) [y, x] = [y + steps[event.key][0], x + steps[event.key][1]];
    else if (event.key === "Home") x = 0;
    else if (event.key === "End") x = rows[y].length - 1;
    else return;
    const next = rows[y] && rows[y][x];
    event.preventDefault();
    if (next) next.focus();
  });
  table.addEventListener("focusin", (event) => { if (place(event.target)) enter(event.target); });
  table.addEventListener("change", (event) => {
    const here = place(event.target);
    if (!here) return;
    recount();
    status.textContent = `${event.target.getAttribute("aria-label")}: ${event.target.checked ? "aan" : "uit"}. Geteld voor dit thema: ${counted[here[1]].textContent}.`;
  });
  if (rows.length && rows[0].length) enter(rows[0][0]);
  recount();
});
