// Script only adds: the site works without it.

// A full postcode never leaves the browser: it is cut to its four digits before the form is sent.
for (const form of document.querySelectorAll("form[role=search]")) {
  form.addEventListener("submit", () => {
    const place = form.elements.namedItem("place");
    if (place) place.value = place.value.replace(/^\s*([1-9][0-9]{3})\s*[a-z]{2}\s*$/i, "$1");
    // Short addresses: a question that was not answered is not sent.
    for (const field of form.elements) {
      if (field.name && !field.value) field.disabled = true;
    }
  });
}
// Coming back from another page, the form can be filled in again.
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[role=search] :disabled")) field.disabled = false;
});

// An address that points at one course opens the part of the page it stands in.
function openTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  const folded = target && target.closest("details");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", openTarget);
openTarget();
