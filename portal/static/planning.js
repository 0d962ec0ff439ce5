// Buttons that only a script can give: print, and share the address of the page (or copy it).
(function () {
  "use strict";
  var tools = document.querySelector(".page-tools");
  if (!tools) return;
  var said = tools.querySelector("[role=status]");
  var share = tools.querySelector("[data-share]");
  tools.hidden = false;
  tools.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
  if (!navigator.share && !(navigator.clipboard && navigator.clipboard.writeText)) {
    share.hidden = true;
    return;
  }
  share.addEventListener("click", function () {
    if (navigator.share) {
      // Whoever closes the list of ways to share has changed their mind: nothing to say.
      navigator.share({ title: document.title, url: location.href }).catch(function () {});
    } else {
      navigator.clipboard.writeText(location.href).then(function () { said.textContent = share.dataset.copied; });
    }
  });
})();
