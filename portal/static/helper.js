// Helper mode: the code stays in this tab alone, and wiping empties all that this browser keeps of our pages.
(() => {
  const KEY = "helper-code";
  try { sessionStorage.getItem(KEY); } catch (error) { return; }
  if (document.getElementById("wiped")) {
    localStorage.clear();
    sessionStorage.clear();
    dispatchEvent(new Event("storage"));
    return;
  }
  const field = document.getElementById("code");
  if (!field) return;
  if (!field.value) field.value = sessionStorage.getItem(KEY) || "";
  field.form.addEventListener("submit", () => {
    if (field.value.trim()) sessionStorage.setItem(KEY, field.value.trim()); else sessionStorage.removeItem(KEY);
  });
})();
