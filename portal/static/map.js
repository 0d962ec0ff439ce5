// The map: a card that is chosen raises its mark, and a street map comes over the drawing, only after a tap.
(() => {
  const box = document.querySelector(".map");
  if (!box) return;
  const cards = [...document.querySelectorAll("[data-at]")];
  const degrees = (text) => text.split(",").map(Number);
  const keyOf = (card) => card.id.slice(2);
  const GAP = 44;
  const TURN = Math.PI * (3 - Math.sqrt(5));
  let streets = null;

  // Only one mark is raised at a time.
  function raise(card) {
    const raised = card ? "m-" + keyOf(card) : "";
    for (const pin of box.querySelectorAll(".pin")) pin.classList.toggle("raised", pin.id === raised);
    if (streets) streets.raise(card);
  }
  function choose(card) {
    location.hash = card.id;
    card.focus();
    raise(card);
  }
  for (const card of cards) {
    card.addEventListener("focusin", () => raise(card));
    card.addEventListener("click", () => raise(card));
    for (const way of card.querySelectorAll('a[href^="#m-"]')) {
      way.addEventListener("click", (event) => {
        if (!streets) return;
        event.preventDefault();
        stage.scrollIntoView({ block: "nearest" });
        streets.focus(card);
        raise(card);
      });
    }
  }
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    const card = cards.find((one) => one.id === id || "m-" + keyOf(one) === id);
    if (card) raise(card);
  });

  const opener = box.querySelector(".map-open");
  if (!opener) return;
  const drawing = box.querySelector(".map-drawing");
  const stage = box.querySelector(".map-streets");
  const credit = box.querySelector(".map-credit");
  const failed = box.querySelector(".map-failed");
  opener.hidden = false;
  opener.firstElementChild.addEventListener("click", open);

  function open() {
    failed.textContent = "";
    opener.firstElementChild.disabled = true;
    Promise.all([load("link", { rel: "stylesheet", href: box.dataset.sheet }), load("script", { src: box.dataset.program })])
      .then(show, giveUp);
  }
  function load(name, attributes) {
    return new Promise((done, fail) => {
      if (name === "script" && window.L) return done();
      document.head.append(Object.assign(document.createElement(name), attributes, { onload: done, onerror: fail }));
    });
  }
  function shown(yes) {
    drawing.hidden = yes;
    stage.hidden = credit.hidden = !yes;
    opener.hidden = yes;
    opener.firstElementChild.disabled = false;
  }
  function giveUp() {
    if (streets) streets.map.remove();
    streets = null;
    shown(false);
    failed.textContent = failed.dataset.words;
    opener.firstElementChild.focus();
  }

  function show() {
    const L = window.L;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const country = L.latLngBounds([50.68, 3.2], [53.62, 7.36]);
    const [south, west, north, east] = degrees(box.dataset.bounds);
    shown(true);
    const map = L.map(stage, {
      minZoom: 7, maxZoom: 16, maxBounds: country.pad(0.2), attributionControl: false, zoomControl: false,
      scrollWheelZoom: false, zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: false, inertia: !calm,
    });
    L.control.zoom({
      position: document.dir === "rtl" ? "topright" : "topleft",
      zoomInTitle: box.dataset.closer, zoomOutTitle: box.dataset.farther,
    }).addTo(map);
    const tiles = L.tileLayer(box.dataset.tiles, { bounds: country, minZoom: 7, maxZoom: 16 });
    let some = false;
    tiles.on("tileload", () => { some = true; });
    // Not at once: Leaflet is not done with the event yet.
    tiles.on("load", () => { if (!some) setTimeout(giveUp); });
    streets = { map, raise() {} };
    const drawn = L.latLngBounds([south, west], [north, east]);
    const near = cards.map((card) => degrees(card.dataset.at)).filter((at) => drawn.contains(at));
    if (box.dataset.start) near.push(degrees(box.dataset.start));
    map.fitBounds(near.length > 1 ? near : drawn, { animate: false, padding: [GAP, GAP], maxZoom: 14 });
    addMarks(L, map);
    if (box.dataset.start) L.circleMarker(degrees(box.dataset.start), { radius: 9, className: "home", interactive: false }).addTo(map);
    tiles.addTo(map);
    if (streets) stage.focus({ preventScroll: true });
  }

  function addMarks(L, map) {
    const marks = cards.map((card) => {
      const at = L.latLng(degrees(card.dataset.at));
      const icon = L.divIcon({ className: "street-pin", html: "<b></b>", iconSize: [GAP, GAP] });
      const mark = L.marker(at, { icon, title: card.getAttribute("aria-label") }).addTo(map);
      const line = L.polyline([at, at], { className: "leader", interactive: false }).addTo(map);
      const element = mark.getElement();
      element.firstChild.textContent = card.dataset.sign;
      element.setAttribute("role", "link");
      element.setAttribute("aria-label", card.getAttribute("aria-label"));
      element.addEventListener("keydown", (event) => { if (event.key === "Enter") choose(card); });
      mark.on("click", () => choose(card));
      return { card, at, mark, line };
    });
    // None covers another: each stands at the first free place on a spiral around its own.
    function settle() {
      const taken = [];
      for (const { at, mark, line } of marks) {
        const wished = map.latLngToLayerPoint(at);
        let place = wished;
        for (let n = 0; n < 1600 && taken.some((other) => other.distanceTo(place) < GAP); n++) {
          const far = GAP * 0.2 * Math.sqrt(n);
          place = wished.add([far * Math.cos(n * TURN), far * Math.sin(n * TURN)]);
        }
        taken.push(place);
        const stands = map.layerPointToLatLng(place);
        mark.setLatLng(stands);
        line.setLatLngs([at, stands]);
      }
    }
    settle();
    map.on("zoomend", settle);
    streets.raise = (card) => {
      for (const one of marks) {
        const up = one.card === card;
        one.mark.getElement().classList.toggle("raised", up);
        one.mark.setZIndexOffset(up ? 1000 : 0);
        if (up && !map.getBounds().contains(one.mark.getLatLng())) map.panTo(one.mark.getLatLng(), { animate: false });
      }
    };
    streets.focus = (card) => marks.find((one) => one.card === card).mark.getElement().focus();
  }
})();
