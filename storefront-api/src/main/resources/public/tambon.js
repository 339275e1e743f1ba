// Improves pages that work without it: completes what is typed, counts amounts up and down, closes menus.
"use strict";

/** <div data-completes="/address">: the address answers ?q= with <a role="option"> or <div role="option" data-fill="{field: value}">. */
function completes(box) {
  const input = box.querySelector("input:not([type=hidden])");
  const list = document.createElement("div");
  list.className = "offers";
  list.id = input.id + "-offers";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  box.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.removeAttribute("list");
  input.autocomplete = "off";
  let asked = 0, waiting, at = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) mark(-1);
  }
  function mark(index) {
    at = index;
    options().forEach((option, i) => {
      option.id = list.id + i;
      option.setAttribute("aria-selected", String(i === index));
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.id + index);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  }
  function choose(option) {
    show(false);
    if (option.href) {
      location.assign(option.href);
      return;
    }
    for (const [name, value] of Object.entries(JSON.parse(option.dataset.fill))) {
      const field = input.form.elements[name];
      if (field) {
        field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }
  async function ask() {
    const mine = ++asked;
    const typed = input.value.trim();
    if (!typed && !("ideas" in box.dataset)) return show(false);
    try {
      const answer = await fetch(box.dataset.completes + "?q=" + encodeURIComponent(typed));
      const html = answer.ok ? await answer.text() : "";
      if (mine !== asked || document.activeElement !== input) return;
      list.innerHTML = html;
      show(options().length > 0);
      mark(-1);
    } catch {
      show(false); // no network: typing goes on without help
    }
  }
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 90);
  });
  if ("ideas" in box.dataset) input.addEventListener("focus", () => { if (!input.value.trim()) ask(); });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown") ask();
      return;
    }
    const last = options().length - 1;
    if (event.key === "ArrowDown") mark(at < last ? at + 1 : 0);
    else if (event.key === "ArrowUp") mark(at > 0 ? at - 1 : last);
    else if (event.key === "Enter" && at >= 0) choose(options()[at]);
    else if (event.key === "Escape") show(false);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && !option.href) choose(option);
  });
}

function dress(root) {
  root.querySelectorAll("[data-completes]:not([data-dressed])").forEach((box) => {
    box.dataset.dressed = "";
    completes(box);
  });
}

document.addEventListener("click", (event) => {
  const step = event.target.closest("[data-step]");
  if (step) {
    const input = step.parentElement.querySelector("input");
    const next = Number(input.value || 0) + Number(step.dataset.step);
    input.value = Math.min(Number(input.max || 999), Math.max(Number(input.min || 0), next));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  if (event.target.closest("[data-print]")) print();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.menu[open]").forEach((menu) => { menu.open = false; });
});

// A field with data-sends sends its form when it changes; the form's own button is for those without script.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-sends]")) event.target.form.requestSubmit();
});

// Beside the goods, a choice shows its goods at once; in the sheet of a phone one chooses first and presses then, and sees how many there would be.
let recounted = 0;
async function recount(form) {
  const mine = ++recounted;
  const answer = await fetch(form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form))).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(form.id);
  if (mine !== recounted || !fresh) return;
  form.querySelector(".facets-foot .num").textContent = fresh.querySelector(".facets-foot .num").textContent;
  form.querySelectorAll(".check").forEach((choice) => {
    const same = fresh.querySelector("#" + CSS.escape(choice.querySelector("input").id));
    choice.querySelector(".num").textContent = same ? same.closest(".check").querySelector(".num").textContent : "0";
  });
}
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!form || !form.matches("[data-live]") || event.target.matches("[data-sends]")) return;
  if (matchMedia("(min-width: 900px)").matches) form.requestSubmit();
  else recount(form);
});

// An address says only what was chosen.
document.addEventListener("formdata", (event) => {
  if (!event.target.matches("[data-live]")) return;
  for (const [name, value] of [...event.formData]) {
    if (value === "" || name === "sort" && value === "relevance") event.formData.delete(name);
  }
});

// One press is enough: the button of a form that is on its way says so and takes no second.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  form.querySelectorAll("button:not([type=button])").forEach((button) => button.setAttribute("aria-disabled", "true"));
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  });
});

// A chosen file is named in the page's own type; without script the browser's own control shows it.
document.querySelectorAll(".upload").forEach((label) => {
  const input = label.querySelector("input[type=file]");
  const said = label.querySelector("[data-chosen]");
  if (!input || !said) return;
  label.classList.add("quick");
  input.addEventListener("change", () => {
    said.textContent = [...input.files].map((file) => file.name).join(", ");
    said.hidden = !said.textContent;
  });
});

// <time data-until>: how long something is still put aside, beside the time that stands there without script.
document.querySelectorAll("time[data-until]").forEach((time) => {
  const left = document.createElement("span");
  left.className = "num quiet";
  time.after(left);
  const ends = Date.parse(time.dateTime);
  const show = () => {
    const seconds = Math.max(0, Math.round((ends - Date.now()) / 1000));
    left.textContent = ` (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")})`;
    if (seconds === 0) clearInterval(ticking);
  };
  const ticking = setInterval(show, 1000);
  show();
});

dress(document);
document.addEventListener("htmx:afterSwap", (event) => dress(event.target));
