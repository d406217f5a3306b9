// The queue: from row to row by keyboard, and texts pasted or dropped.
if (!desk.review.key) (() => {
  const { byId, post } = desk;
  const links = [...document.querySelectorAll("table.listing a")];
  const paste = byId("paste");
  const move = (by) => {
    const at = links.indexOf(document.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  const take = async (name, content) => {
    const headers = { "X-Name": encodeURIComponent(name), "Content-Type": "application/octet-stream" };
    const answer = await post("inputs", content, headers);
    if (answer) location.assign(`article/${answer.key}`);
  };
  page.keys.j = () => move(1);
  page.keys.k = () => move(-1);
  page.keys.n = () => byId("paste-text").focus();
  paste.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = byId("paste-text").value;
    if (text.trim()) take("paste.txt", text);
  });
  paste.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) paste.requestSubmit();
  });
  byId("paste-file").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (file) take(file.name, file);
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    paste.classList.add("dropping");
  });
  document.addEventListener("dragleave", () => paste.classList.remove("dropping"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    paste.classList.remove("dropping");
    const [file] = event.dataTransfer.files;
    if (file) take(file.name, file);
  });
})();
