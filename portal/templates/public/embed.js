// <taalscholen-lijst place="..." language="..." count="3">: a short list of language schools.
// It asks this script's own host alone, sends no cookie and no referrer, and keeps nothing.
(function () {
  "use strict";
  const FAILED = {{ words|tojson }};
  const HOME = new URL(".", document.currentScript.src);
  const ASKED = ["place", "postcode", "municipality", "route", "level", "count"];
  const PATIENCE_MS = 10000;
  const STYLE = `
    :host { display: block; color: var(--taalscholen-ink, inherit); background: var(--taalscholen-ground, transparent); }
    :host([hidden]) { display: none; }
    .all { overflow-wrap: anywhere; }
    .all > * { margin: 0 0 .75em; }
    ol { list-style: none; padding: 0; }
    li { border-block-start: 1px solid var(--taalscholen-line, currentColor); padding-block: .75em; }
    li > * { margin: 0 0 .35em; }
    a { color: var(--taalscholen-accent, var(--nl-link-color, var(--utrecht-link-color, LinkText))); display: inline-flex;
      align-items: center; min-block-size: 44px; }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    .strong { font-weight: bold; }
    small { display: block; font-size: .9em; }
    .made-up { border: 2px solid currentColor; padding: .5em .75em; }`;
  let sheet = null;

  // Browsers that know no such sheets show the list as plain text, which any policy allows.
  function dress(root) {
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
      }
      root.adoptedStyleSheets = [sheet];
    } catch (error) { sheet = null; }
  }

  // All text is put in as text: nothing of an answer can become mark-up.
  function make(tag, text, more) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    return Object.assign(made, more || {});
  }

  function link(words, path, from) {
    const address = new URL(path, from);
    return make("a", words, { href: address.origin === HOME.origin ? address.href : HOME.href });
  }

  function heading(level, text) {
    return make("h" + Math.min(Math.max(Number(level) || 2, 2), 5), text);
  }

  class SchoolList extends HTMLElement {
    static get observedAttributes() { return [...ASKED, "language"]; }

    constructor() {
      super();
      dress(this.attachShadow({ mode: "open" }));
      this.shadowRoot.append(make("slot"));
    }

    connectedCallback() { this.load(); }

    attributeChangedCallback(name, before, now) {
      if (this.isConnected && before !== now) this.load();
    }

    get language() {
      const near = this.closest("[lang]");
      const wished = [this.getAttribute("language"), near && near.lang.slice(0, 2)];
      return wished.find(code => Object.prototype.hasOwnProperty.call(FAILED, code)) || Object.keys(FAILED)[0];
    }

    get question() {
      const address = new URL(this.language + "/embed/list.json", HOME);
      for (const name of ASKED) if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      return address;
    }

    async load() {
      if (this.waiting) this.waiting.abort();
      const waiting = this.waiting = new AbortController();
      const clock = setTimeout(() => waiting.abort(), PATIENCE_MS);
      this.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(this.question, { signal: waiting.signal, credentials: "omit", referrerPolicy: "no-referrer" });
        if (!answer.ok) throw new Error(String(answer.status));
        this.show(await answer.json(), answer.url);
      } catch (error) {
        if (this.waiting === waiting) this.fail();
      }
      clearTimeout(clock);
      if (this.waiting === waiting) this.removeAttribute("aria-busy");
    }

    show(list, from) {
      const all = make("div", "", { className: "all", lang: list.language, dir: list.direction });
      const level = Number(this.getAttribute("heading")) || 2;
      all.append(heading(level, list.title));
      if (list.demonstration) all.append(make("p", list.demonstration, { className: "made-up" }));
      if (list.note) all.append(make("p", list.note));
      if (list.schools.length) {
        const schools = make("ol");
        schools.setAttribute("role", "list");
        for (const school of list.schools) schools.append(this.school(school, level + 1, from));
        all.append(schools, make("p", list.hint));
      }
      const more = make("p");
      more.append(link(list.more, list.address, from));
      all.append(more);
      this.shadowRoot.replaceChildren(all);
    }

    school(school, level, from) {
      const item = make("li"), title = heading(level), start = make("p", school.start);
      const name = link("", school.address, from);
      name.append(make("bdi", school.name));
      title.append(name);
      start.append(make("small", school.seen));
      item.append(title, make("p", school.tags.join(" · ")), make("p", school.chance, { className: "strong" }));
      if (school.basis) item.append(make("small", school.basis));
      item.append(start);
      return item;
    }

    // The reader is told, and keeps the link that stands between the tags.
    fail() {
      const said = make("p", FAILED[this.language], { lang: this.language });
      said.setAttribute("role", "status");
      this.shadowRoot.replaceChildren(said, make("slot"));
    }
  }

  if (window.customElements && !customElements.get("taalscholen-lijst")) {
    customElements.define("taalscholen-lijst", SchoolList);
  }
})();
