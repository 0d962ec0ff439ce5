// Counts the ticks of a list of results, and keeps them to as many as can be compared. Without script the form works too.
(() => {
  const form = document.getElementById("compare");
  if (!form) return;
  const button = form.querySelector("button"), said = form.querySelector("[role=status]");
  const ticks = [...document.querySelectorAll("input[type=checkbox][form=compare]")];
  const plain = button.textContent, most = Number(form.dataset.most);

  function count() {
    const ticked = ticks.filter((tick) => tick.checked).length;
    button.textContent = ticked ? button.dataset.words.replace("#", ticked) : plain;
    form.classList.toggle("begun", ticked > 0);
    for (const tick of ticks) tick.disabled = ticked >= most && !tick.checked;
    said.textContent = ticked >= most ? said.dataset.full : "";
  }

  for (const tick of ticks) tick.addEventListener("change", count);
  addEventListener("pageshow", count);
})();
