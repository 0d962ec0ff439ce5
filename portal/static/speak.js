// Reads a card or a page aloud with the browser's own voice, where it has one for the language; no sound leaves the device.
(() => {
  if (!("speechSynthesis" in window)) return;
  const page = document.documentElement.lang;
  const words = document.body.dataset;
  let speaking = null;

  const voiceFor = (language) =>
    speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);

  // Pieces of text in one language each: a Dutch title in an Arabic card is read by the Dutch voice.
  function pieces(element) {
    const found = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.replace(/\s+/g, " ");
      const parent = walker.currentNode.parentElement;
      const quiet = "[aria-hidden=true], script, style, form, nav, button, label, .unseen, details:not([open]) > :not(summary)";
      if (!text.trim() || !parent.offsetParent || parent.closest(quiet)) continue;
      const language = parent.closest("[lang]").lang;
      const last = found[found.length - 1];
      if (last && last.language === language) last.text += (/^(P|LI|H\d|DT|DD|TD|TH|SUMMARY)$/.test(parent.tagName) ? ". " : " ") + text.trim();
      else found.push({ language, text: text.trim() });
    }
    return found;
  }

  function stop() {
    speechSynthesis.cancel();
    if (speaking) speaking.textContent = words.readAloud;
    speaking = null;
  }

  function start(button, element) {
    stop();
    speaking = button;
    button.textContent = words.stopReading;
    const all = pieces(element);
    all.forEach((piece, place) => {
      const said = new SpeechSynthesisUtterance(piece.text);
      said.voice = voiceFor(piece.language) || voiceFor(page);
      said.lang = said.voice.lang;
      if (place === all.length - 1) said.onend = () => { if (speaking === button) stop(); };
      speechSynthesis.speak(said);
    });
  }

  function offer() {
    if (!voiceFor(page) || document.querySelector(".speak")) return;
    const parts = document.querySelectorAll("main article, main .prose");
    for (const element of parts.length ? parts : document.querySelectorAll("main")) {
      if (element.parentElement.closest("article, .prose, details")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "speak";
      button.textContent = words.readAloud;
      const title = element.querySelector("h1, h2, h3");
      if (title) button.setAttribute("aria-description", title.textContent.trim());
      button.addEventListener("click", () => (speaking === button ? stop() : start(button, element)));
      element.append(button);
    }
  }
  offer();
  speechSynthesis.addEventListener("voiceschanged", offer);
  addEventListener("pagehide", stop);
})();
