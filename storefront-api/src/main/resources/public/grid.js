// A table of inputs that is typed into like a spreadsheet: arrows and Enter move, a block from Excel is pasted cell by cell.
"use strict";

document.querySelectorAll("table[data-grid]").forEach((table) => {
  const rows = () => [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("input:not([type=hidden])")]);
  function place(input) {
    const all = rows();
    for (let y = 0; y < all.length; y++) {
      const x = all[y].indexOf(input);
      if (x >= 0) return { x, y, all };
    }
    return null;
  }
  function go(input, dx, dy) {
    const { x, y, all } = place(input);
    const next = all[y + dy]?.[x + dx];
    if (!next) return false;
    next.focus();
    next.select();
    return true;
  }
  table.addEventListener("keydown", (event) => {
    if (!event.target.matches("input") || event.altKey || event.ctrlKey || event.metaKey) return;
    const input = event.target;
    const atStart = input.selectionStart === 0;
    const atEnd = input.selectionEnd === input.value.length;
    let moved = false;
    if (event.key === "ArrowUp") moved = go(input, 0, -1);
    else if (event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey)) moved = go(input, 0, 1) || event.key === "Enter";
    else if (event.key === "ArrowLeft" && atStart) moved = go(input, -1, 0);
    else if (event.key === "ArrowRight" && atEnd) moved = go(input, 1, 0);
    if (moved) event.preventDefault();
  });
  table.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    if (!event.target.matches("input") || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const { x, y, all } = place(event.target);
    text.split(/\r?\n/).forEach((line, dy) => line.split("\t").forEach((cell, dx) => {
      const input = all[y + dy]?.[x + dx];
      if (!input) return;
      input.value = cell.trim().slice(0, input.maxLength);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }));
  });
});
