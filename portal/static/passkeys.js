// Passkeys: asks the browser for one and sends what it says with the form that asks for it.
(function () {
  "use strict";
  var form = document.querySelector("form[data-passkey]");
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  if (!form) return;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function letters(buffer) {
    if (!buffer) return null;
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function read(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    ["excludeCredentials", "allowCredentials"].forEach(function (name) {
      (options[name] || []).forEach(function (one) { one.id = bytes(one.id); });
    });
    return options;
  }

  function written(found) {
    var said = found.response;
    var answer = { clientDataJSON: letters(said.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (said[name]) answer[name] = letters(said[name]);
    });
    if (said.getTransports) answer.transports = said.getTransports();
    return JSON.stringify({
      id: found.id,
      rawId: letters(found.rawId),
      type: found.type,
      authenticatorAttachment: found.authenticatorAttachment,
      response: answer,
      extensions: JSON.stringify(found.getClientExtensionResults())
    });
  }

  var fault = form.querySelector("[role=alert]");
  var again = form.querySelector("[data-again]");

  function ask() {
    fault.hidden = true;
    again.hidden = true;
    var what = form.dataset.passkey;
    navigator.credentials[what]({ publicKey: read(JSON.parse(form.dataset.options)) }).then(function (found) {
      form.elements.credential.value = written(found);
      form.submit();
    }).catch(function () {
      fault.hidden = false;
      again.hidden = false;
      again.focus();
    });
  }

  if (!window.PublicKeyCredential || !navigator.credentials) return;
  form.querySelector("[data-no-passkeys]").hidden = true;
  again.addEventListener("click", ask);
  ask();
})();
