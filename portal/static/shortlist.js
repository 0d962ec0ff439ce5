// The list of courses that a person keeps, in this browser alone. Without script the address carries it.
(function () {
  const door = document.getElementById("list-door");
  const form = document.getElementById("listing");
  const KEY = "list";
  if (!door || !form) return;
  try { localStorage.getItem(KEY); } catch (error) { return; }

  const most = Number(door.dataset.most);
  const link = door.querySelector("a");
  const buttons = Array.from(document.querySelectorAll("button[form=listing]"));
  const page = document.querySelector("[data-listed]");

  function read() {
    try {
      const ids = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(ids) ? ids.filter((id) => /^[\w-]{1,16}$/.test(id)).slice(0, most) : [];
    } catch (error) { return []; }
  }
  function write(ids) {
    try {
      if (ids.length) localStorage.setItem(KEY, JSON.stringify(ids)); else localStorage.removeItem(KEY);
    } catch (error) { /* A full or closed store: the list stays as it was. */ }
    show();
  }
  function address(ids) {
    const asked = new URLSearchParams();
    for (const field of form.elements) if (field.name && field.type === "hidden" && field.name !== "o") asked.append(field.name, field.value);
    for (const id of ids) asked.append("o", id);
    return form.action.split("?")[0] + "?" + asked;
  }
  // Somebody else's list on the screen has a way back to itself while this browser keeps none.
  const guest = document.querySelector(".comparison, .sheet-page")
    ? Array.from(form.querySelectorAll("[name=o]"), (field) => field.value) : [];
  function show() {
    const own = read(), ids = own.length ? own : guest;
    link.hidden = !ids.length;
    door.classList.toggle("open", ids.length > 0);
    link.href = address(ids);
    link.textContent = door.dataset.door.replace("#", ids.length);
    for (const button of buttons) {
      const on = ids.includes(button.value);
      button.setAttribute("aria-pressed", on);
      button.querySelector(".sign").textContent = on ? "✓" : "+";
    }
  }
  // What happened is said aloud, and stands below the button with the way back.
  function say(button, words, undo) {
    door.querySelector("[role=status]").textContent = words;
    for (const old of document.querySelectorAll(".to-list .said")) old.remove();
    const line = document.createElement("p");
    line.className = "said";
    line.append(words, " ");
    if (undo) {
      const back = document.createElement("button");
      back.type = "button";
      back.className = "plain-button";
      back.textContent = door.dataset.undo;
      back.addEventListener("click", () => { undo(); button.focus(); });
      line.append(back, " ");
    }
    if (read().length) {
      const see = document.createElement("a");
      see.className = "more";
      see.href = link.href;
      see.textContent = door.dataset.see;
      line.append(see);
    }
    button.parentNode.append(line);
  }
  function toggle(button) {
    const before = read(), id = button.value;
    const name = button.querySelector("bdi").textContent;
    const on = before.includes(id);
    if (!on && before.length >= most) return say(button, door.dataset.full, null);
    write(on ? before.filter((one) => one !== id) : before.concat(id));
    say(button, door.dataset[on ? "taken" : "added"].replace("#", name), () => toggle(button));
  }
  for (const button of buttons) {
    button.addEventListener("click", (event) => { event.preventDefault(); toggle(button); });
  }

  // On the page of the list: what is gone leaves the list, and what is taken off there is taken off here.
  if (page) {
    const shown = page.dataset.listed.split(" ").filter(Boolean);
    const search = new URLSearchParams(location.search), asked = search.getAll("o");
    // An address that names no course, from a bookmark or the history, is that of the list kept here.
    if (!asked.length && !search.has("was") && read().length) return location.replace(address(read()));
    const own = read().filter((id) => shown.includes(id) || !asked.includes(id));
    const other = document.getElementById("other-list"), here = document.getElementById("kept-here");
    const same = (one, two) => one.length === two.length && one.every((id) => two.includes(id));
    write(own.length ? own : shown);
    if (here) {
      here.hidden = false;
      here.querySelector("button").addEventListener("click", () => { write([]); location.href = form.action.split("?")[0]; });
    }
    if (shown.length && !same(read(), shown)) {
      other.hidden = false;
      other.querySelector("button").addEventListener("click", () => { write(shown); other.hidden = true; });
    }
    for (const one of page.querySelectorAll("[data-take]")) {
      one.addEventListener("click", () => write(read().filter((id) => id !== one.dataset.take)));
    }
    for (const one of page.querySelectorAll("[data-put]")) {
      one.addEventListener("click", () => write(read().filter((id) => id !== one.dataset.put).concat(one.dataset.put).slice(-most)));
    }
  }
  handOn();

  function handOn() {
    const field = document.getElementById("address"), share = document.getElementById("share"), copy = document.getElementById("copy");
    if (!field) return;
    const words = share.parentNode;
    const said = words.querySelector("[role=status]");
    share.hidden = !navigator.share;
    copy.hidden = Boolean(navigator.share);
    share.addEventListener("click", () => {
      navigator.share({ title: words.dataset.title, url: field.value }).catch((error) => {
        if (error.name !== "AbortError") copy.hidden = false;
      });
    });
    copy.addEventListener("click", () => {
      const done = () => { said.textContent = words.dataset.copied; };
      const byHand = () => { field.select(); if (document.execCommand("copy")) done(); };
      if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done, byHand); else byHand();
    });
  }

  const print = document.getElementById("print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }

  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
})();
