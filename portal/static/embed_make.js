// The buttons that copy a piece; without script the fields can be selected and copied by hand.
(function () {
  for (const button of document.querySelectorAll("[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        button.nextElementSibling.textContent = button.dataset.done;
      } catch (error) { field.select(); }
    });
  }
})();
