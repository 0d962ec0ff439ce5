// Suggestions while one types a place or a word: an ARIA 1.2 combobox over a plain field. Without script the field works as it is.
(() => {
  const SHORTEST = 2, WAIT_MS = 180;

  // What is typed of the letters of a full postcode never leaves the browser.
  const cut = (typed) => typed.trim().replace(/^([1-9][0-9]{3})\s*[a-z]{1,2}$/i, "$1");

  function combobox(input) {
    const list = document.createElement("ul");
    const said = document.createElement("p");
    // What to say for 0, 1, 2 ... suggestions, in the language of the page.
    const sentences = (input.dataset.found || "").split("|");
    let shown = [], active = -1, timer = 0, asked = 0;
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.listName || "");
    said.className = "unseen";
    said.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.after(list, said);

    function close() {
      clearTimeout(timer);
      asked += 1;
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(number) {
      active = number;
      shown.forEach((option, place) => option.setAttribute("aria-selected", String(place === number)));
      if (number < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", shown[number].id);
        shown[number].scrollIntoView({ block: "nearest" });
      }
    }

    function choose(number) {
      input.value = shown[number].textContent;
      said.textContent = "";
      close();
      input.focus();
    }

    function show(names) {
      list.textContent = "";
      shown = names.map((name, number) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + number;
        // A name in another script keeps its own direction; the list keeps that of the page.
        option.append(document.createElement("bdi"));
        option.firstChild.textContent = name;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        // Before the field loses the focus, which would close the list.
        option.addEventListener("pointerdown", (event) => { event.preventDefault(); });
        option.addEventListener("click", () => choose(number));
        list.append(option);
        return option;
      });
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = !names.length;
      input.setAttribute("aria-expanded", String(names.length > 0));
      said.textContent = sentences[Math.min(names.length, sentences.length - 1)] || "";
    }

    function ask() {
      const typed = cut(input.value), own = asked += 1;
      if (typed.length < SHORTEST) {
        close();
        said.textContent = "";
        return;
      }
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set("q", typed);
      fetch(address, { credentials: "omit" })
        .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
        .then((found) => { if (own === asked && document.activeElement === input) show(found.suggestions); })
        .catch(close);
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT_MS);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const open = !list.hidden, last = shown.length - 1;
      if (event.key === "ArrowDown" && !open && !event.altKey) ask();
      else if (open && event.key === "ArrowDown") mark(active === last ? 0 : active + 1);
      else if (open && event.key === "ArrowUp") mark(active <= 0 ? last : active - 1);
      else if (open && event.key === "Enter" && active >= 0) choose(active);
      else if (open && event.key === "Escape") close();
      else if (open && event.key === "Tab" && active >= 0) { input.value = shown[active].textContent; close(); return; }
      else return;
      event.preventDefault();
    });
  }

  for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);
})();
