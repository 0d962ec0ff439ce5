// After a form was not kept: leads whoever reads by ear or keyboard to the words that say why.
(function () {
  "use strict";
  var note = document.querySelector("main .note[role=alert]");
  if (!note || document.activeElement !== document.body) return;
  note.tabIndex = -1;
  note.focus();
})();
