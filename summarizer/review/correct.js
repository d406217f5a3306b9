// One article: every change is one request, kept before it is shown.
if (desk.review.key) (() => {
  const { review, byId, say, post } = desk;
  const here = location.pathname;
  const forms = { edit: byId("edit"), add: byId("find"), note: byId("note-form"), parties: byId("parties-form") };
  const edit = forms.edit.elements;
  let adding = null; // the place of a figure that is being added

  const chosen = () => page.figures[page.current()];

  const open = (name, field) => {
    for (const [other, form] of Object.entries(forms)) form.hidden = other !== name;
    const target = field || forms[name]?.querySelector("input, textarea, select");
    target?.focus();
    target?.select?.();
  };

  const fill = (figure) => {
    for (const name of ["value", "value_max", "unit", "year", "category", "status", "qualifier", "per", "object", "label"]) {
      edit[name].value = figure[name] ?? "";
    }
    edit.in_table.checked = figure.in_table ?? review.inTable.includes(figure.id);
  };

  const close = () => {
    adding = null;
    const figure = chosen();
    if (figure) {
      fill(figure);
      open("edit", byId(`m-${page.current()}`));
    } else {
      open(null);
      document.activeElement.blur();
    }
  };

  // What the form says, in the words of the server; empty fields say "none".
  const change = () => ({
    value: edit.value.value,
    value_max: edit.value_max.value.trim() || null,
    unit: edit.unit.value.trim(),
    object: edit.object.value.trim() || null,
    qualifier: edit.qualifier.value,
    status: edit.status.value,
    per: edit.per.value.trim() || null,
    year: edit.year.value ? Number(edit.year.value) : null,
    category: edit.category.value,
    label: edit.label.value.trim() || null,
    in_table: edit.in_table.checked,
  });

  const correct = (request) => post(`${here}/corrections`, JSON.stringify(request));

  const reload = (index) => {
    if (index !== null && index !== undefined) history.replaceState(null, "", `#m-${index}`);
    try { sessionStorage.setItem("saved", "1"); } catch { /* only a word is lost */ }
    location.reload();
  };

  const opine = async (action) => {
    const figure = chosen();
    if (!figure) return say("nothing_selected");
    const answer = await correct({ action, quantity: figure.id });
    if (!answer) return;
    const first = !figure.opinion;
    Object.assign(figure, answer.figure);
    const opinion = figure.opinion;
    for (const part of document.querySelectorAll(`.q[data-q="${answer.index}"], .f[data-q="${answer.index}"]`)) {
      part.classList.remove("o-accepted", "o-changed", "o-added", "o-rejected");
      part.classList.add(`o-${opinion}`);
    }
    if (first) byId("checked").textContent = String(Number(byId("checked").textContent) + 1);
    page.step(1);
    say("saved");
  };

  const save = async () => {
    const figure = chosen();
    const request = adding
      ? { action: "add", place: adding, change: change() }
      : { action: "change", quantity: figure?.id, change: change() };
    const answer = await correct(request);
    if (answer) reload(answer.index);
  };

  const propose = async (wanted) => {
    const answer = await post(`${here}/place`, JSON.stringify(wanted));
    if (!answer) return;
    adding = answer.place;
    fill({ status: "actual", qualifier: "exact", category: "other", in_table: true, ...answer.read });
    page.describe({ ...page.figures[0], text: adding.text, label: "", object: "", value: answer.read?.value ?? "", unit: answer.read?.unit ?? "",
      value_max: null, year: null, per: "", state: "omitted", doubtful: false, category: answer.read?.category ?? "other", qualifier: "exact", status: "actual" });
    open("edit", edit.value);
  };

  // Positions on the server are code points of the visible text.
  const position = (node, offset) => {
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".line");
    if (!line) return null;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return Number(line.dataset.at) + [...before.toString()].length;
  };

  const add = () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) {
      const range = selection.getRangeAt(0);
      const start = position(range.startContainer, range.startOffset);
      const end = position(range.endContainer, range.endOffset);
      if (start !== null && end !== null) {
        selection.removeAllRanges();
        propose({ start, end });
        return;
      }
    }
    open("add");
  };

  const parties = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, name, adcode] = /^(.*?)(?:\s+(\d{6}))?$/.exec(line);
    return { name, adcode: adcode ?? null, kind: adcode || /[省市区县州盟旗镇乡村]$/.test(name) ? "region" : "organization" };
  });

  const field = (name) => () => {
    if (!chosen() && !adding) return say("nothing_selected");
    open("edit", edit[name]);
  };

  const actions = {
    accept: () => opine("accept"),
    reject: () => opine("reject"),
    add,
    note: () => open("note"),
    parties: () => open("parties"),
    undo: async () => {
      const answer = await correct({ action: "undo" });
      if (answer) reload(page.current() < 0 ? null : page.current());
    },
    finish: async () => {
      if (!(await correct({ action: "finish" }))) return;
      location.assign(review.after ?? "../");
    },
    cancel: close,
  };

  Object.assign(page.keys, {
    a: actions.accept, x: actions.reject, m: actions.add, n: actions.note, p: actions.parties,
    z: actions.undo, A: actions.finish,
    v: field("value"), u: field("unit"), c: field("category"), y: field("year"), s: field("status"),
    t: () => {
      if (!chosen()) return say("nothing_selected");
      edit.in_table.checked = !edit.in_table.checked;
      return save();
    },
    q: () => location.assign("../"),
    J: () => review.after && location.assign(review.after),
    K: () => review.before && location.assign(review.before),
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do]();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest("form")) {
      event.preventDefault();
      close();
    }
  });

  const submitted = {
    edit: save,
    find: () => propose({ text: byId("find-text").value, after: chosen()?.start ?? 0 }),
    "note-form": async () => {
      const answer = await correct({ action: "note", note: byId("note-text").value, quantity: chosen()?.id ?? null });
      if (answer) reload(page.current() < 0 ? null : page.current());
    },
    "parties-form": async () => {
      const both = { helpers: parties(byId("p-helpers").value), recipients: parties(byId("p-recipients").value) };
      const answer = await correct({ action: "parties", parties: both });
      if (answer) reload(page.current() < 0 ? null : page.current());
    },
  };
  for (const form of Object.values(forms)) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submitted[form.id]();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.target.tagName === "SELECT")) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  }

  const shown = () => {
    adding = null;
    fill(chosen());
    for (const [name, form] of Object.entries(forms)) form.hidden = name !== "edit";
  };
  page.onSelect(shown);
  if (chosen()) {
    shown();
    byId(`m-${page.current()}`)?.focus({ preventScroll: true });
  }
  try {
    if (sessionStorage.getItem("saved")) say("saved");
    sessionStorage.removeItem("saved");
  } catch { /* only a word is lost */ }
})();
