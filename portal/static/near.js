// "Near me": only on a tap, and reckoned here. The place that the browser gives never leaves it; only the four digits
// of the nearest postcode are filled in.
(() => {
  // Farther from every postcode than this (km), one is not in the Netherlands.
  const FARTHEST = 12, DIGITS_A_POINT = 6;

  function points(packed) {
    const value = new Map([...packed.digits].map((digit, number) => [digit, number]));
    const two = (at) => value.get(packed.points[at]) * packed.digits.length + value.get(packed.points[at + 1]);
    const found = [];
    for (let at = 0, code = 1000; at < packed.points.length; at += DIGITS_A_POINT) {
      code += two(at);
      found.push([code, packed.corner[0] + two(at + 2) * packed.step[0], packed.corner[1] + two(at + 4) * packed.step[1]]);
    }
    return found;
  }

  function nearest(here, all) {
    // On so small a piece of the globe a flat reckoning picks the same one.
    const width = Math.cos(here.latitude * Math.PI / 180);
    let best = null, least = Infinity;
    for (const [code, latitude, longitude] of all) {
      const km = 111.2 * Math.hypot(latitude - here.latitude, (longitude - here.longitude) * width);
      if (km < least) [best, least] = [code, km];
    }
    return least <= FARTHEST ? String(best) : null;
  }

  function here() {
    const options = { enableHighAccuracy: false, timeout: 15000, maximumAge: 600000 };
    return new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed, options));
  }

  function prepare(button) {
    const input = document.getElementById(button.dataset.fills);
    const said = document.getElementById(button.dataset.says);
    const words = button.dataset;

    async function look() {
      button.disabled = true;
      said.textContent = words.looking;
      try {
        const position = await here();
        const answer = await fetch(words.points, { credentials: "omit" });
        if (!answer.ok) throw new Error(answer.statusText);
        const code = nearest(position.coords, points(await answer.json()));
        if (code) input.value = code;
        said.textContent = code ? words.found.replace("0000", code) : words.abroad;
      } catch (error) {
        // 1 is PERMISSION_DENIED of the Geolocation API.
        said.textContent = error.code === 1 ? words.refused : words.failed;
        input.focus();
      }
      button.disabled = false;
    }

    button.hidden = false;
    button.addEventListener("click", look);
  }

  if (!("geolocation" in navigator) || !isSecureContext) return;
  for (const button of document.querySelectorAll("button[data-points]")) prepare(button);
})();
