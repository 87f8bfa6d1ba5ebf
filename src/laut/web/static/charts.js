// Pictures of the tables beside them. Everything is read from the table; the words are its own.
(() => {
  const LANGUAGE = document.documentElement.lang;
  const HUES = 8;
  const number = (cell) => Number(cell?.dataset.value || 0);
  const shown = (value) => value.toLocaleString(LANGUAGE);
  const percent = (value) => value.toLocaleString(LANGUAGE, { style: "percent", maximumFractionDigits: 0 });
  const hue = (at) => `var(--series-${at})`;
  // Voices without a name, and what denies, have stripes as well, which need no colour.
  const STRIPED = {
    "anonymous-person": { hue: "url(#wide)", edge: hue(4) },
    "anonymous-group": { hue: "url(#hatch)", edge: hue(4) },
    denies: { hue: "url(#denied)", edge: "var(--fault)" },
  };
  const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

  const rows = (table) => [...table.tBodies[0].rows];

  // The columns that are series, the largest first eight; the rest of them become one.
  const series = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const found = heads.map((head, column) => ({ column, key: head.dataset.series, name: head.textContent }))
      .filter((each) => each.key);
    return found.map((each, at) => ({ ...each, columns: [each.column], ...(STRIPED[each.key] || { hue: hue(at), edge: "none" }) }));
  };

  const fewer = (every, others) => {
    if (every.length <= HUES) return every;
    every.sort((one, other) => (other.key === "denies") - (one.key === "denies")); // never among the others
    const rest = every.slice(HUES - 1);
    const last = { ...rest[0], key: "others", name: others, columns: rest.map((each) => each.column) };
    return [...every.slice(0, HUES - 1), last];
  };

  const date = (text) => {
    const [year, month = 1, day = 1] = text.split("-").map(Number);
    const found = new Date(0);
    found.setUTCFullYear(year, month - 1, day);
    return found;
  };

  const after = (text, step) => {
    const found = date(text);
    if (step === "day") found.setUTCDate(found.getUTCDate() + 1);
    if (step === "month") found.setUTCMonth(found.getUTCMonth() + 1);
    if (step === "year") found.setUTCFullYear(found.getUTCFullYear() + 1);
    return found;
  };

  const told = (step) => {
    const options = { day: { day: "numeric", month: "short", year: "numeric" }, month: { month: "short", year: "numeric" }, year: { year: "numeric" } };
    const format = new Intl.DateTimeFormat(LANGUAGE, { ...options[step], timeZone: "UTC" });
    return (each) => format.format(each);
  };

  // Places of the axis: the beginnings of periods, as many as there is room for.
  const ticks = (periods, width) => {
    const room = Math.max(2, Math.floor(width / 105));
    const [first, last] = [periods[0].x1, periods.at(-1).x1];
    if (first.getTime() === last.getTime()) return [first];
    const every = periods.map((each) => each.x1);
    const gap = (last - first) / room;
    const found = [];
    for (const each of every) if (!found.length || each - found.at(-1) >= gap) found.push(each);
    return found;
  };

  const periods = (table) => rows(table)
    .filter((row) => row.cells[0].dataset.value)
    .map((row) => ({ row, text: row.cells[0].dataset.value }))
    .map((each) => ({ ...each, x1: date(each.text), x2: after(each.text, table.dataset.step) }));

  const time = (found, table, width) => ({
    type: "utc",
    domain: [found[0].x1, found.at(-1).x2],
    ticks: ticks(found, width),
    tickFormat: told(table.dataset.step),
    label: null,
  });

  // Kinds of pictures: each gives what Plot is to draw, and what the colours mean.

  const bars = (table, width, figure) => {
    const found = periods(table);
    if (!found.length) return null;
    const keys = fewer(series(table), figure.dataset.others);
    const data = found.flatMap((each) => {
      let below = 0;
      return keys.map((key) => {
        const value = key.columns.reduce((sum, column) => sum + number(each.row.cells[column]), 0);
        below += value;
        return { ...each, ...key, value, y1: below - value, y2: below };
      }).filter((part) => part.value);
    });
    return {
      title: figure.dataset.bars,
      legend: keys,
      height: 300,
      x: time(found, table, width),
      y: { label: null, tickFormat: shown, grid: true, nice: true, zero: true },
      marks: [
        Plot.rect(data, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: "hue", stroke: "edge", insetLeft: .5, insetRight: .5, insetTop: .5,
          title: (each) => `${each.text}\n${each.name}: ${shown(each.value)}` }),
        Plot.ruleY([0]),
      ],
    };
  };

  const share = (table, width, figure) => {
    const column = [...table.tHead.rows[0].cells].findIndex((head) => "share" in head.dataset);
    const every = periods(table);
    const data = every.map((each) => ({ ...each, cell: each.row.cells[column] }))
      .filter((each) => each.cell?.dataset.value)
      .map((each) => ({ ...each, x: new Date((+each.x1 + +each.x2) / 2), value: number(each.cell) }));
    if (data.length < 2) return null;
    return {
      title: figure.dataset.share,
      height: 190,
      x: time(every, table, width),
      y: { label: null, domain: [0, Math.max(...data.map((each) => each.value), .1)], nice: true, tickFormat: percent, ticks: 4, grid: true },
      marks: [
        Plot.ruleY([0]),
        Plot.lineY(data, { x: "x", y: "value", stroke: "var(--series-4)", strokeWidth: 1.5 }),
        Plot.dot(data, { x: "x", y: "value", r: 2.5, fill: "var(--series-4)", title: (each) => `${each.text}: ${percent(each.value)}` }),
      ],
    };
  };

  const outlets = (table, width) => {
    const [every, anonymous] = series(table);
    const most = width < 500 ? 16 : 28;
    const data = rows(table).flatMap((row, at) => {
      const [all, without] = [number(row.cells[every.column]), number(row.cells[anonymous.column])];
      const outlet = row.cells[0].dataset.value;
      const key = `${at}`;
      return [
        { key, outlet, x1: 0, x2: without, name: anonymous.name, value: without, hue: "url(#hatch)", edge: "var(--series-4)" },
        { key, outlet, x1: without, x2: all, name: every.name, value: all, hue: "var(--series-0)", edge: "none" },
      ];
    });
    const names = new Map(data.map((each) => [each.key, short(each.outlet, most)]));
    return {
      legend: [{ ...anonymous, hue: "url(#hatch)", edge: "var(--series-4)" }, { ...every, hue: "var(--series-0)" }],
      height: 50 + 20 * names.size,
      marginLeft: width < 500 ? 115 : 200,
      x: { label: null, tickFormat: shown, grid: true, ticks: Math.max(2, Math.floor(width / 160)), nice: true },
      y: { label: null, domain: [...names.keys()], tickFormat: (key) => names.get(key), tickSize: 0, padding: .25 },
      marks: [
        Plot.barX(data, { x1: "x1", x2: "x2", y: "key", fill: "hue", stroke: "edge", title: (each) => `${each.outlet}\n${each.name}: ${shown(each.value)}` }),
      ],
    };
  };

  const spread = (table, width) => {
    const every = rows(table).map((row) => ({
      text: row.cells[0].dataset.value, outlet: row.cells[1].dataset.value, value: number(row.cells[2]),
    }));
    const dated = every.filter((each) => each.text);
    const names = [...new Set(dated.map((each) => each.outlet))].slice(0, 20);
    const data = dated.filter((each) => names.includes(each.outlet))
      .map((each) => ({ ...each, x1: date(each.text) }));
    if (data.length < 2) return null;
    const most = width < 500 ? 16 : 28;
    const [first, last] = [data[0].x1, data.at(-1).x1];
    const room = Math.max(864e5, (last - first) * .04);
    return {
      height: 60 + 26 * names.length,
      marginLeft: width < 500 ? 115 : 200,
      x: { type: "utc", domain: [new Date(+first - room), new Date(+last + room)], ticks: ticks(data, width - 200), tickFormat: told("day"), label: null },
      y: { type: "point", label: null, domain: names, tickFormat: (name) => short(name, most), tickSize: 0, grid: true },
      r: { type: "sqrt", domain: [0, Math.max(...data.map((each) => each.value))], range: [0, data.some((each) => each.value > 1) ? 11 : 6] },
      marks: [
        Plot.dot(data, { x: "x1", y: "outlet", r: "value", fill: "var(--series-0)", stroke: "var(--paper)", title: (each) => `${each.text}\n${each.outlet}: ${shown(each.value)}` }),
      ],
    };
  };

  // Use all the room that there is.
  const fitted = (nodes, name, [first, last]) => {
    const [low, high] = [Math.min(...nodes.map((each) => each[name])), Math.max(...nodes.map((each) => each[name]))];
    for (const each of nodes) each[name] = high > low ? first + (last - first) * (each[name] - low) / (high - low) : (first + last) / 2;
  };

  // Names that would lie on each other move up and down.
  const untangled = (nodes, wide, high, [first, last]) => {
    for (let round = 0; round < 60; round++) {
      for (const one of nodes) for (const other of nodes) {
        const near = high - (other.y - one.y);
        if (one === other || other.y < one.y || near <= 0 || Math.abs(one.x - other.x) >= wide) continue;
        one.y = Math.max(first, one.y - near / 2);
        other.y = Math.min(last, other.y + near / 2);
      }
    }
  };

  // A drawing of points that push each other away and are held by what is between them.
  const placed = (nodes, edges, width, height) => {
    const narrow = width < 500;
    Plot.forceSimulation(nodes)
      .force("edges", Plot.forceLink(edges).id((each) => each.id).distance(narrow ? 60 : 110).strength(.5))
      .force("apart", Plot.forceManyBody().strength(narrow ? -160 : -380))
      .force("x", Plot.forceX(width / 2).strength(.06))
      .force("y", Plot.forceY(height / 2).strength(.09))
      .force("room", Plot.forceCollide((each) => each.r + (narrow ? 12 : 18)))
      .stop()
      .tick(300);
    fitted(nodes, "x", [narrow ? 45 : 90, width - (narrow ? 45 : 90)]);
    fitted(nodes, "y", [30, height - 20]);
    untangled(nodes, narrow ? 100 : 140, 34, [30, height - 20]);
  };

  const network = (table, width) => {
    const nodes = [...document.querySelectorAll("[data-node]")].map((row) => ({
      id: row.dataset.node, kind: row.dataset.kind, name: row.cells[0].textContent, href: row.querySelector("a").getAttribute("href"),
      weight: number(row.cells[2]) + number(row.cells[3]),
    }));
    const height = Math.max(560, (width < 500 ? 32 : 18) * nodes.length);
    const heaviest = Math.max(...nodes.map((each) => each.weight));
    for (const each of nodes) each.r = 4 + 9 * Math.sqrt(each.weight / heaviest);
    const edges = rows(table).map((row) => ({ source: row.dataset.from, target: row.dataset.to, value: number(row.cells[2]) }));
    placed(nodes, edges, width, height);
    const most = Math.max(...edges.map((each) => each.value));
    return {
      height, margin: 0,
      x: { type: "identity", axis: null }, y: { type: "identity", axis: null }, r: { type: "identity" },
      marks: [
        Plot.arrow(edges, { x1: (each) => each.source.x, y1: (each) => each.source.y, x2: (each) => each.target.x, y2: (each) => each.target.y,
          bend: true, inset: 0, insetEnd: 15, headLength: 6, headAngle: 50, stroke: "var(--field)", strokeOpacity: (each) => .25 + .65 * (each.value / most),
          strokeWidth: (each) => 1 + 3 * (each.value / most),
          title: (each) => `${each.source.name} → ${each.target.name}: ${shown(each.value)}` }),
        Plot.dot(nodes, { x: "x", y: "y", r: "r", symbol: (each) => (each.kind === "person" ? "circle" : "square"),
          fill: (each) => (each.kind === "person" ? "var(--series-0)" : "var(--series-1)"), stroke: "var(--paper)",
          href: "href", ariaLabel: "name", title: (each) => `${each.name}: ${shown(each.weight)}` }),
        Plot.text(nodes, { x: "x", y: (each) => each.y - each.r - 7, text: (each) => short(each.name, width < 500 ? 14 : 26),
          fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4, ariaHidden: true }),
      ],
      opacity: { type: "identity" },
    };
  };

  const KINDS = { bars, share, outlets, spread, network };
  const SVG = "http://www.w3.org/2000/svg";
  const made = (name, attributes, ...inside) => {
    const found = document.createElementNS(SVG, name);
    for (const [each, value] of Object.entries(attributes)) found.setAttribute(each, value);
    found.append(...inside);
    return found;
  };

  // Stripes tell apart what has no name, also without colour.
  const stripes = (id, size, turn, colour = hue(4)) => made("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` },
    made("rect", { width: size, height: size, fill: "var(--paper)" }), made("rect", { width: 2.5, height: size, fill: colour }));
  const hatch = () => made("defs", {}, stripes("hatch", 5, 45), stripes("wide", 10, -45), stripes("denied", 5, 45, "var(--fault)"));

  // What the colours mean, in lines above the picture, as wide as the words are.
  const legend = (svg, keys, width) => {
    const group = made("g", { class: "legend" });
    svg.append(group);
    let [x, y] = [2, 12];
    for (const each of keys) {
      const words = made("text", { "font-size": 12, "text-anchor": "start", fill: "currentColor" }, each.name);
      group.append(words);
      const room = words.getComputedTextLength() + 34;
      if (x > 2 && x + room > width) [x, y] = [2, y + 20];
      words.setAttribute("x", x + 17);
      words.setAttribute("y", y);
      group.append(made("rect", { x, y: y - 10, width: 11, height: 11, fill: each.hue, stroke: each.edge || "none" }));
      x += room;
    }
    const high = keys.length ? y + 14 : 0;
    const [, , , height] = svg.getAttribute("viewBox").split(" ");
    svg.setAttribute("viewBox", `0 ${-high} ${width} ${+height + high}`);
    svg.setAttribute("height", +height + high);
    group.setAttribute("transform", `translate(0 ${-high})`);
  };

  const label = (svg, figure, title) => {
    const links = svg.querySelector("a");
    // The library names its groups after its own marks, which tells nobody anything.
    for (const each of svg.querySelectorAll("g[aria-label]:not([role])")) {
      each.dataset.mark = each.getAttribute("aria-label");
      each.removeAttribute("aria-label");
    }
    svg.setAttribute("role", links ? "group" : "img");
    svg.setAttribute("aria-label", `${title}. ${figure.dataset.told}`);
  };

  const draw = (figure, kind, place) => {
    const width = Math.max(280, Math.floor(place.clientWidth));
    const asked = KINDS[kind](figure.querySelector("table"), width, figure);
    place.hidden = !asked;
    if (!asked) return;
    const { legend: keys = [], title, ...options } = asked;
    const svg = Plot.plot({ marginTop: 10, marginRight: 16, marginBottom: 28, ...options, width });
    for (const each of svg.querySelectorAll("style")) each.remove(); // our own sheet has its rules
    svg.classList.add("chart");
    svg.append(hatch());
    const head = document.createElement("p");
    head.className = "head-of-picture";
    head.textContent = title || "";
    place.replaceChildren(...(title ? [head] : []), svg);
    legend(svg, keys, width);
    label(svg, figure, title || figure.querySelector("figcaption").textContent);
  };

  // A file of its own: the colours of the page are written into it.
  const FIXED = ["fill", "stroke", "color", "font-family", "font-size", "stroke-opacity", "fill-opacity"];
  const file = (svg) => {
    const copy = svg.cloneNode(true);
    const [from, to] = [[svg, ...svg.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
    from.forEach((each, at) => {
      const style = getComputedStyle(each);
      for (const name of FIXED) if (!style[name].startsWith("url")) to[at].setAttribute(name, style.getPropertyValue(name));
    });
    const [x, y, width, height] = svg.getAttribute("viewBox").split(" ");
    copy.prepend(made("rect", { x, y, width, height, fill: getComputedStyle(document.body).backgroundColor }));
    for (const each of copy.querySelectorAll("a")) each.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  };

  const save = (svg, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file(svg));
    link.download = `${name}.svg`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const begin = (figure) => {
    const details = figure.querySelector("details");
    const kinds = figure.dataset.picture.split(" ");
    const places = kinds.map((kind) => {
      const place = document.createElement("div");
      place.className = "canvas";
      details.before(place);
      return { kind, place };
    });
    const redraw = () => { for (const { kind, place } of places) { place.hidden = false; draw(figure, kind, place); } };
    redraw();
    if (places.every(({ place }) => place.hidden)) return;
    details.open = false;
    for (const { kind, place } of places.filter((each) => !each.place.hidden)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = places.length > 1 ? `SVG: ${figure.dataset[kind] || kind}` : "SVG";
      button.addEventListener("click", () => save(place.querySelector("svg"), `${figure.id}-${kind}`));
      figure.querySelector(".downloads").append(" ", button);
    }
    let width = figure.clientWidth;
    new ResizeObserver(() => {
      if (figure.clientWidth === width) return;
      width = figure.clientWidth;
      redraw();
    }).observe(figure);
  };

  for (const figure of document.querySelectorAll("figure[data-picture]")) begin(figure);
})();
