// A school's page: on a wide screen and on paper all is open; print and share get their buttons.
(function () {
  const parts = document.querySelectorAll("details.part");
  const open = () => { for (const part of parts) part.open = true; };
  if (matchMedia("(min-width: 60rem)").matches) open();
  addEventListener("beforeprint", open);

  // Who comes for one place on the page finds it open, also where it is folded twice.
  function unfold() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  const print = document.querySelector("[data-act=print]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }

  // The address without what was asked: nobody is told where the reader lives.
  const share = document.querySelector("[data-act=share]");
  if (share && (navigator.share || navigator.clipboard)) {
    const url = location.origin + location.pathname;
    share.hidden = false;
    share.addEventListener("click", async () => {
      try {
        if (navigator.share) return await navigator.share({ title: share.dataset.title, url });
        await navigator.clipboard.writeText(url);
        document.querySelector(".acts .done").textContent = share.dataset.done;
      } catch (error) { /* Changed their mind. */ }
    });
  }
})();
