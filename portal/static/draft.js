// A form that keeps itself as a draft: a few seconds after something was typed it is posted in the background.
// Without script its button does the same.
(function () {
  "use strict";
  var form = document.querySelector("form[data-draft]");
  if (!form || !window.fetch || !window.FormData) return;
  var said = form.querySelector("[data-draft-said]");
  var changed = false, stopped = false, busy = null, waiting = null;
  function keep() {
    if (!changed || stopped || busy) return busy || Promise.resolve();
    changed = false;
    var typed = new FormData(form);
    typed.set("draft", "1");
    busy = fetch(form.dataset.draft, { method: "POST", body: typed, credentials: "same-origin", redirect: "error" })
      .then(function (answer) {
        return answer.json().then(function (told) {
          // What somebody else changed meanwhile is for a person to look at.
          if (!answer.ok) { stopped = answer.status === 409; changed = true; }
          if (told.version) form.elements.namedItem("version").value = told.version;
          said.textContent = told.said;
        });
      })
      .catch(function () { changed = true; said.textContent = form.dataset.draftFailed; })
      .then(function () { busy = null; });
    return busy;
  }
  function later() { changed = true; clearTimeout(waiting); waiting = setTimeout(keep, 3000); }
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  addEventListener("visibilitychange", function () { if (document.hidden) keep(); });
  form.addEventListener("submit", function (event) {
    clearTimeout(waiting);
    changed = false;
    // The background must have ended first: else the two would meet as two writers do.
    if (!busy || !form.requestSubmit) return;
    event.preventDefault();
    var button = event.submitter;
    busy.then(function () { changed = false; form.requestSubmit(button); });
  });
})();
