// What a page can do beyond its links and forms. Without this script all of it still works.
"use strict";
{
  const page = document.documentElement;
  const within = (event, selector) =>
    event.target instanceof Element ? event.target.closest(selector) : null;

  // Every part of the statement under the pointer or the focus: its words, its card.
  let lit = [];
  const light = (part) => {
    for (const each of lit) each.classList.remove("lit");
    const name = part ? part.dataset.s.split(" ")[0] : "";
    lit = name ? [...document.querySelectorAll(`[data-s~="${name}"]`)] : [];
    for (const each of lit) each.classList.add("lit");
  };

  // Who says the words, beside them: the cards of the list, the innermost statement first.
  const tip = document.createElement("div");
  tip.id = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true"); // screen readers have the description of the link
  document.body.append(tip);

  const copied = (card) => {
    const copy = document.createElement("div");
    copy.className = card.className.replace(/\b(card|lit|deep-\d)\b/g, "");
    copy.append(...[...card.childNodes].map((each) => each.cloneNode(true)));
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    for (const each of copy.querySelectorAll("a")) each.tabIndex = -1;
    return copy;
  };

  const described = (link) => {
    const cards = (link.dataset.s || "").split(" ").map((name) => name && document.getElementById(name));
    const fault = document.getElementById(link.getAttribute("aria-describedby"));
    const found = cards.filter(Boolean);
    return found.length ? found.map(copied) : fault ? [copied(fault.parentElement)] : [];
  };

  const hide = () => { tip.hidden = true; };

  const show = (link, near) => {
    tip.replaceChildren(...described(link));
    tip.hidden = !tip.firstChild;
    tip.classList.toggle("near", near);
    tip.style.removeProperty("left");
    tip.style.removeProperty("top");
    if (!near || tip.hidden) return;
    const words = link.getClientRects()[0] || link.getBoundingClientRect();
    const end = [...link.getClientRects()].at(-1) || words;
    const below = end.bottom + tip.offsetHeight + 12 < innerHeight;
    const top = below ? end.bottom + 8 : Math.max(8, words.top - tip.offsetHeight - 8);
    tip.style.left = `${Math.max(8, Math.min(words.left, innerWidth - tip.offsetWidth - 16))}px`;
    tip.style.top = `${top}px`;
  };

  const LINK = ".text a[href^='#']";
  let touched = false;
  addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; });
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    light(within(event, "[data-s]"));
    const link = within(event, LINK);
    if (link) show(link, true);
    else hide();
  });
  addEventListener("focusin", (event) => {
    light(within(event, "[data-s]"));
    const link = within(event, LINK);
    if (touched) return;
    if (link) show(link, true);
    else hide();
  });
  addEventListener("scroll", () => { if (tip.classList.contains("near")) hide(); }, { passive: true });
  addEventListener("click", (event) => {
    const link = within(event, LINK);
    if (link && touched) {
      event.preventDefault();
      light(link);
      show(link, false);
    } else if (!within(event, "#tip") || within(event, "#tip a")) {
      hide();
    }
  });

  // Keys.
  const items = () => [...document.querySelectorAll("[data-item]")];
  const step = (by) => {
    const all = items();
    const now = all.indexOf(document.activeElement?.closest("[data-item]"));
    const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : now + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    const words = document.getElementById(`in-${next.id}`);
    if (words && next.id) (words.nextElementSibling || words).scrollIntoView({ block: "center" });
  };
  const open = () => {
    const now = document.activeElement;
    const links = ["blockquote a", "a.place", "a"].map((each) => now?.querySelector(each));
    links.find(Boolean)?.click();
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => document.getElementById("find")?.focus(),
    "?": () => { location.href = "/help"; },
    c: () => document.activeElement?.querySelector("a.edit")?.click(),
    Enter: open,
    Escape: hide,
  };
  addEventListener("keydown", (event) => {
    const typing = within(event, "input, textarea, select");
    const known = Object.hasOwn(KEYS, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!known || (typing && event.key !== "Escape")) return;
    if (event.key === "Enter" && !event.target.matches("[data-item]")) return;
    if (event.key !== "Escape") event.preventDefault();
    KEYS[event.key]();
  });

  // Search: what is empty stays out of the address, and a box that is ticked counts at once.
  for (const form of document.querySelectorAll("form:not([method])")) {
    form.addEventListener("formdata", ({ formData }) => {
      for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
    });
  }
  const search = document.querySelector("form.search");
  search?.addEventListener("change", (event) => {
    if (event.target.type === "checkbox") search.requestSubmit();
  });

  // Corrections: what is selected in the text goes into the form, with the place where it begins.
  const words = document.getElementById("words");
  const holder = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const begin = (range) => {
    const part = holder(range.startContainer).closest("[data-begin]");
    if (!part) return -1;
    const before = document.createRange();
    before.setStart(part, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return Number(part.dataset.begin) + [...before.toString()].length;
  };
  const take = () => {
    const chosen = getSelection();
    if (!words || !chosen.rangeCount || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0);
    if (!holder(range.commonAncestorContainer).closest(".plain")) return;
    words.value = chosen.toString().trim();
    words.form.elements.near.value = begin(range);
  };
  addEventListener("pointerup", take);
  addEventListener("keyup", (event) => { if (event.shiftKey) take(); });
  words?.addEventListener("input", () => { words.form.elements.near.value = -1; });

  // Progress: the page is asked for again until everything is read.
  const job = document.getElementById("job");
  const fresh = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const other = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = other.getElementById("job");
    for (const [index, part] of [...job.children].entries()) {
      if (part.innerHTML !== now.children[index].innerHTML) {
        part.replaceChildren(...now.children[index].childNodes);
      }
    }
    job.dataset.state = now.dataset.state;
  };
  const follow = async () => {
    let wait = 700;
    while (job.dataset.state !== "done") {
      await new Promise((done) => { setTimeout(done, wait); });
      await fresh().then(() => { wait = 700; }, () => { wait = Math.min(2 * wait, 10000); });
    }
  };
  if (job) follow();
  page.classList.add("scripted");
}
