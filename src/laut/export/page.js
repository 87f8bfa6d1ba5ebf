// Lights up every part of the statement under the pointer or the focus: its words in the text,
// who says it, and its card. Without this script the page still shows all of it.
"use strict";
{
  let lit = [];

  const light = (target) => {
    for (const part of lit) part.classList.remove("lit");
    const part = target instanceof Element ? target.closest("[data-s]") : null;
    const name = part ? part.dataset.s.split(" ")[0] : "";
    lit = name ? document.querySelectorAll(`[data-s~="${name}"]`) : [];
    for (const each of lit) each.classList.add("lit");
    document.documentElement.classList.remove("quiet");
  };

  addEventListener("pointerover", (event) => light(event.target));
  addEventListener("focusin", (event) => light(event.target));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.documentElement.classList.add("quiet");
  });
}
