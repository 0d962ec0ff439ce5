// A grid of inputs as a spreadsheet: arrows and Enter move, copied cells fill from where one stands. Without this it is
// a plain form.
(() => {
  const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  function rowsOf(grid) {
    return [...grid.rows].map((row) => [...row.querySelectorAll("td > input[inputmode]")]).filter((cells) => cells.length);
  }

  function placeOf(rows, cell) {
    const row = rows.findIndex((cells) => cells.includes(cell));
    return row < 0 ? null : [row, rows[row].indexOf(cell)];
  }

  // Left and right stay in the cell until its text ends: one must be able to mend a digit.
  function mayLeave(cell, sideways) {
    if (!sideways) return true;
    const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const at = sideways < 0 ? 0 : cell.value.length;
    return all || (cell.selectionStart === at && cell.selectionEnd === at);
  }

  function move(event, grid) {
    const step = MOVES[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const rows = rowsOf(grid), place = placeOf(rows, event.target);
    if (!place || (event.shiftKey && event.key !== "Enter") || !mayLeave(event.target, step[1])) return;
    const back = event.key === "Enter" && event.shiftKey ? -1 : 1;
    const next = (rows[place[0] + back * step[0]] || [])[place[1] + step[1]];
    event.preventDefault();
    if (next) {
      next.focus();
      next.select();
    }
  }

  function paste(event, grid) {
    const text = (event.clipboardData || window.clipboardData).getData("text").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) return;
    const rows = rowsOf(grid), place = placeOf(rows, event.target);
    if (!place) return;
    event.preventDefault();
    text.split("\n").forEach((line, down) => line.split("\t").forEach((value, right) => {
      const cell = (rows[place[0] + down] || [])[place[1] + right];
      if (!cell) return;
      cell.value = value.trim();
      cell.dispatchEvent(new Event("input", { bubbles: true }));
    }));
  }

  for (const grid of document.querySelectorAll("[data-grid]")) {
    grid.addEventListener("keydown", (event) => move(event, grid));
    grid.addEventListener("paste", (event) => paste(event, grid));
  }
  const why = document.getElementById("in-the-way");
  if (why) why.focus();
})();
