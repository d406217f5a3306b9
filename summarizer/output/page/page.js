"use strict";

// Everything on the page that belongs to a figure carries its place in the text as
// data-q. One listener for clicks and one for keys serve all of them.
const page = (() => {
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("data").textContent);
  const figures = data.figures;
  const words = data.words;
  const narrow = window.matchMedia("(max-width: 860px)");
  const source = document.getElementById("source");
  const brief = document.getElementById("brief");
  const selectedBox = document.getElementById("selected");
  const listeners = [];
  let current = -1;

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const both = ([zh, en]) => {
    const fragment = document.createDocumentFragment();
    const chinese = element("span", "zh", zh);
    const english = element("span", "en", en);
    chinese.lang = "zh-Hans";
    english.lang = "en";
    fragment.append(chinese, english);
    return fragment;
  };

  const grouped = (number) => {
    const [whole, fraction] = number.split(".");
    const long = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return fraction ? `${long}.${fraction}` : long;
  };

  const isInView = (target) => {
    const pane = target.closest("#brief, #source").getBoundingClientRect();
    const head = target.closest("#source")?.querySelector(".source-head").offsetHeight ?? 0;
    const { top, bottom, height } = target.getBoundingClientRect();
    return height > 0 && top >= pane.top + head && bottom <= Math.min(pane.bottom, innerHeight);
  };

  const bring = (target) => {
    for (let outer = target.parentElement; outer; outer = outer.parentElement) {
      if (outer.tagName === "DETAILS") outer.open = true;
    }
    if (isInView(target)) return;
    // Twice: blocks that were never laid out take their real height after the first.
    target.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
  };

  const show = (view) => {
    root.dataset.view = view;
  };

  const describe = (figure) => {
    const value = grouped(figure.value) + (figure.value_max ? `–${grouped(figure.value_max)}` : "");
    const what = element("p", "what", figure.text);
    what.append(element("span", "label", figure.label || figure.object));
    const facts = element("dl", "facts");
    const fact = (key, content) => {
      const group = element("div", "", element("dt", "", both(words.texts[key])), element("dd", "", content));
      facts.append(group);
    };
    fact("value", `${value} ${figure.unit}`);
    fact("category", both(words.categories[figure.category]));
    if (figure.year) fact("year", String(figure.year));
    if (figure.qualifier !== "exact") fact("figure", both(words.qualifiers[figure.qualifier]));
    fact("status", both(words.statuses[figure.status]));
    if (figure.per) fact("per", figure.per);
    fact("verdict", both(words.states[figure.doubtful && figure.state === "verified" ? "doubtful" : figure.state]));
    selectedBox.replaceChildren(what, facts);
  };

  const clear = () => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  };

  // `from` is the pane that the person looks at; the other one follows.
  const select = (index, from) => {
    if (!figures[index]) return;
    current = index;
    clear();
    const mark = document.getElementById(`m-${index}`);
    const row = document.getElementById(`r-${index}`);
    for (const part of document.querySelectorAll(`[data-q="${index}"]`)) part.classList.add("lit");
    if (narrow.matches && from === "brief") show("source");
    if (mark && from !== "source") bring(mark);
    if (row && from !== "brief") bring(row);
    describe(figures[index]);
    history.replaceState(null, "", `#m-${index}`);
    for (const listener of listeners) listener(index);
  };

  const step = (by, wanted = () => true) => {
    for (let index = current + by; figures[index]; index += by) {
      if (wanted(figures[index])) {
        select(index);
        document.getElementById(`m-${index}`)?.focus({ preventScroll: true });
        return true;
      }
    }
    return false;
  };

  const jump = () => {
    if (current < 0) return;
    const inSource = source.contains(document.activeElement);
    if (narrow.matches) show(inSource ? "brief" : "source");
    const target = document.getElementById(inSource ? `r-${current}` : `m-${current}`);
    if (!target) return;
    bring(target);
    (target.querySelector("a") || target).focus({ preventScroll: true });
  };

  const speak = (language) => {
    root.dataset.ui = language;
    root.lang = language === "zh" ? "zh-Hans" : "en";
    try { localStorage.setItem("summarizer-language", language); } catch { /* a page on disk may have no storage */ }
  };

  const only = (kind) => {
    if (root.dataset.only === kind) delete root.dataset.only;
    else root.dataset.only = kind;
    for (const button of document.querySelectorAll("[data-only][aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.dataset.only === root.dataset.only));
    }
  };

  document.addEventListener("click", (event) => {
    const origin = event.target.closest?.("[data-q], [data-only], [data-step], .tabs [data-view], #help-button, #language-button");
    if (!origin || origin === root) return;
    if (origin.dataset.q !== undefined) {
      if (!String(getSelection())) {
        event.preventDefault();
        select(Number(origin.dataset.q), source?.contains(origin) ? "source" : "brief");
      }
    } else if (origin.dataset.only !== undefined) only(origin.dataset.only);
    else if (origin.dataset.step) step(Number(origin.dataset.step));
    else if (origin.dataset.view) { event.preventDefault(); show(origin.dataset.view); }
    else if (origin.id === "help-button") document.getElementById("help").showModal();
    else speak(root.dataset.ui === "zh" ? "en" : "zh");
  });

  const doubtful = (figure) => figure.doubtful;
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    d: () => step(1, doubtful),
    D: () => step(-1, doubtful),
    g: jump,
    l: () => speak(root.dataset.ui === "zh" ? "en" : "zh"),
    "?": () => document.getElementById("help").showModal(),
    Escape: () => { clear(); current = -1; delete root.dataset.only; },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.("input, select, textarea, dialog")) return;
    const action = keys[event.key];
    if (action && event.defaultPrevented === false) {
      event.preventDefault();
      action();
    }
  });

  if (source) {
    if (!root.dataset.view) show("brief");
    const named = /^#[mr]-(\d+)$/.exec(location.hash);
    if (named) select(Number(named[1]));
  }
  try {
    const kept = localStorage.getItem("summarizer-language");
    if (kept === "zh" || kept === "en") speak(kept);
  } catch { /* as above */ }

  return { data, figures, words, keys, root, element, both, select, describe, bring, step,
    current: () => current, onSelect: (listener) => listeners.push(listener) };
})();
