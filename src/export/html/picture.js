
// The picture: a view box that moves over a drawing whose places are known.
const canvas = $("graph");
const drawn = new Map();
let drawing = null;

/** The drawing of a document, or of all (null). */
function showPicture(of) {
  const at = Math.max(0, pictures.findIndex((picture) => picture.document === (of === null ? undefined : of)));
  if (drawing && drawing.at === at) return;
  if (!drawn.has(at)) drawn.set(at, open(at));
  drawing = drawn.get(at);
  canvas.replaceChildren(drawing.nodes.length ? drawing.svg : make("p", "nothing", "No claim here joins two things that could be drawn."));
  $("graph-foot").textContent = $("graph-foot").title = pictures[at].foot;
  if (!drawing.view) fit(false);
  paintPicture();
}

function open(at) {
  const svg = document.importNode(document.querySelectorAll("template.drawing")[at].content, true).querySelector("svg");
  const byId = new Map([...svg.querySelectorAll("[id]")].map((element) => [element.id, element]));
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const nodes = pictures[at].nodes.map(([id, of]) => ({ element: byId.get(id), of }));
  nodes.forEach((node) => node.element && (node.element.boxed = node));
  const parts = [];
  for (const [id, of, ends] of pictures[at].parts) {
    const element = byId.get(id);
    if (!element) continue;
    const part = { element, of, ends: ends.map((end) => nodes[end]) };
    element.claimed = part;
    parts.push(part);
  }
  // The browser's own tooltips would cover what they explain; the card says the same.
  svg.querySelectorAll("g > title").forEach((title) => title.remove());
  // Lines of a text are words of one sentence for who hears them or looks for them.
  for (const line of svg.querySelectorAll("tspan + tspan")) {
    const gap = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
    gap.setAttribute("class", "gap");
    gap.setAttribute("font-size", "0");
    gap.textContent = " ";
    line.before(gap);
  }
  const stops = [...svg.querySelectorAll("g[id]")].filter((element) => (element.claimed || element.boxed) && !element.matches(".line"));
  for (const stop of stops) {
    stop.setAttribute("role", "button");
    stop.setAttribute("aria-label", spoken(stop));
    stop.setAttribute("tabindex", "-1");
  }
  // What can be reached is no image.
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Boxes and claims; arrow keys go from one to the next, Enter selects");
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ring.setAttribute("class", "ring");
  svg.querySelector(".drawing").append(ring);
  return { at, svg, nodes, parts, stops, ring, width, height, view: null };
}

/** What an element says to who does not see it. */
function spoken(element) {
  const words = element.querySelector("text").textContent.replace(/\s+/g, " ").trim();
  if (!element.claimed) {
    const [entity] = element.boxed.of.map((at) => entities[at]);
    return entity ? words + ": " + entity.type + ", keep its claims alone" : words;
  }
  const of = element.claimed.of.map((at) => claims[at]);
  if (!of.length) return words;
  const more = of.length > 1 ? " and " + (of.length - 1) + " more" : "";
  return words + ": " + statusOf(of[0]) + (negative(of[0]) ? ", negated, " : ", ") + sentenceOf(of[0]) + more;
}

/** The one that Tab leads to. */
function makeStop(element) {
  for (const stop of drawing.stops) stop.setAttribute("tabindex", stop === element ? "0" : "-1");
}

/** Goes to the nearest element in a direction. */
function walk(from, dx, dy) {
  const middle = (element) => {
    const box = element.getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(from);
  let best = null;
  for (const stop of drawing.stops) {
    if (stop === from || isOff(stop)) continue;
    const [right, down] = middle(stop);
    const along = (right - x) * dx + (down - y) * dy;
    const across = Math.abs((right - x) * dy) + Math.abs((down - y) * dx);
    const far = along + 2.5 * across;
    if (along > 2 && (!best || far < best.far)) best = { stop, far };
  }
  if (!best) return;
  makeStop(best.stop);
  best.stop.focus({ preventScroll: true });
}

const isOff = (element) => element.classList.contains("off");

/** Fades what the filters leave out. */
function paintPicture() {
  const busy = new Set();
  for (const part of drawing.parts) {
    const on = part.of.some((at) => claims[at].shown);
    part.element.classList.toggle("off", !on);
    if (on) part.ends.forEach((node) => busy.add(node));
  }
  for (const node of drawing.nodes) {
    if (node.element && !node.element.claimed) node.element.classList.toggle("off", !busy.has(node));
  }
  const wanted = $("f-entity").value;
  for (const node of drawing.nodes)
    if (node.element && !node.element.claimed)
      node.element.setAttribute("aria-pressed", String(Boolean(wanted) && node.of.some((at) => key(entities[at].name) === wanted)));
  if (!drawing.stops.some((stop) => stop.getAttribute("tabindex") === "0" && !isOff(stop)))
    makeStop(drawing.stops.find((stop) => !isOff(stop)));
  markPicture("hovered", state.hovered);
  markPicture("selected", state.selected);
}

const partsOf = (at) => drawing.parts.filter((part) => part.of.includes(at));

function markPicture(how, at) {
  drawing.svg.querySelectorAll("." + how).forEach((element) => element.classList.remove(how));
  drawing.svg.classList.toggle("some-" + how, false);
  if (how === "selected")
    for (const part of drawing.parts) part.element.setAttribute("aria-pressed", String(at !== null && part.of.includes(at)));
  if (at === null) return;
  for (const part of partsOf(at)) {
    part.element.classList.add(how);
    part.ends.forEach((node) => node.element && node.element.classList.add(how));
    drawing.svg.classList.add("some-" + how);
  }
}

function revealInPicture(at) {
  if (!canvas.clientWidth) return;
  const part = partsOf(at).find((found) => !found.element.id.endsWith("-line")) || partsOf(at)[0];
  if (part) bring(part.element);
}

/** Moves the picture until an element is seen. */
function bring(element) {
  if (!drawing.view) return;
  const box = element.getBBox();
  const { x, y, width } = drawing.view;
  const height = (width * canvas.clientHeight) / canvas.clientWidth;
  const [left, top] = [box.x + 12, box.y + 12];
  if (left < x || left + box.width > x + width) drawing.view.x = left + box.width / 2 - width / 2;
  if (top < y || top + box.height > y + height) drawing.view.y = top + box.height / 2 - height / 2;
  look();
}

/** Shows what the view says. */
function look() {
  const { x, y, width } = drawing.view;
  const height = (width * canvas.clientHeight) / Math.max(1, canvas.clientWidth);
  drawing.svg.setAttribute("viewBox", [x, y, width, height].map((n) => Math.round(n * 10) / 10).join(" "));
}

/** The whole picture; or, when first shown, as much as can be read. */
function fit(whole) {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (!width || !height) return;
  const all = Math.min(width / drawing.width, height / drawing.height);
  const legible = Math.max(all, Math.min(1, Math.max(0.8, width / drawing.width)));
  const scale = Math.min(1.6, whole ? all : legible);
  const fits = (size, room) => (size * scale <= room ? (size - room / scale) / 2 : 0);
  drawing.view = { x: fits(drawing.width, width), y: fits(drawing.height, height), width: width / scale };
  look();
}

/** Zooms about a point of the canvas, by default its middle. */
function zoom(by, px = canvas.clientWidth / 2, py = canvas.clientHeight / 2) {
  if (!drawing.view) return;
  const { x, y, width } = drawing.view;
  const next = Math.min(drawing.width * 2.5, Math.max(120, width / by));
  const unit = width / canvas.clientWidth;
  const moved = (width - next) / width;
  drawing.view = { x: x + px * unit * moved, y: y + py * unit * moved, width: next };
  look();
}

function pan(dx, dy) {
  if (!drawing.view) return;
  const unit = drawing.view.width / canvas.clientWidth;
  drawing.view.x = Math.min(drawing.width - 40, Math.max(40 - drawing.view.width, drawing.view.x + dx * unit));
  drawing.view.y = Math.min(drawing.height - 40, Math.max(40 - drawing.height, drawing.view.y + dy * unit));
  look();
}

canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const frame = canvas.getBoundingClientRect();
  const lines = event.deltaMode === 1 ? 16 : 1;
  if (event.ctrlKey || event.metaKey)
    zoom(Math.exp((-event.deltaY * lines) / 300), event.clientX - frame.left, event.clientY - frame.top);
  else pan(event.deltaX * lines, event.deltaY * lines);
}, { passive: false });

const pointers = new Map();
let dragged = 0;
canvas.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  if (!pointers.size) dragged = 0;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
  dragged += Math.abs(dx) + Math.abs(dy);
  if (dragged > 4) canvas.classList.add("dragging");
  if (pointers.size === 1) pan(-dx, -dy);
  else {
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    const far = (p) => Math.hypot(p.x - other.x, p.y - other.y) || 1;
    const frame = canvas.getBoundingClientRect();
    const middle = [(event.clientX + other.x) / 2 - frame.left, (event.clientY + other.y) / 2 - frame.top];
    zoom(far({ x: event.clientX, y: event.clientY }) / far(before), ...middle);
  }
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
for (const end of ["pointerup", "pointercancel"])
  addEventListener(end, (event) => {
    pointers.delete(event.pointerId);
    if (!pointers.size) canvas.classList.remove("dragging");
  });

/** What stands under the pointer: a part with claims, or a node. */
function under(target) {
  for (let element = target; element && element !== canvas; element = element.parentNode)
    if (element.claimed || element.boxed) return element;
  return null;
}

canvas.addEventListener("pointerover", (event) => {
  const found = under(event.target);
  if (!found || !found.claimed) return hover(null);
  const shown = found.claimed.of.filter((at) => claims[at].shown);
  hover(shown.length ? shown[0] : null);
});
canvas.addEventListener("pointerleave", () => hover(null));
canvas.addEventListener("click", (event) => {
  if (dragged > 4) return;
  const found = under(event.target);
  if (found) activate(found);
  else select(null);
});

/** Selects a claim, or keeps the claims of a box alone. */
function activate(found) {
  if (found.claimed) selectNext(found.claimed.of.filter((at) => claims[at].shown));
  else if (found.boxed.of.length) filterEntity(entities[found.boxed.of[0]].name);
}

canvas.addEventListener("focusin", (event) => {
  const stop = under(event.target);
  if (!stop || !stop.matches(":focus-visible")) return;
  makeStop(stop);
  bring(stop);
  const box = stop.getBBox();
  const round = { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 5 };
  for (const [name, value] of Object.entries(round)) drawing.ring.setAttribute(name, value);
  drawing.ring.classList.add("shown");
  const shown = stop.claimed ? stop.claimed.of.filter((at) => claims[at].shown) : [];
  hover(shown.length ? shown[0] : null);
});
canvas.addEventListener("focusout", () => {
  drawing.ring.classList.remove("shown");
  hover(null);
});
canvas.addEventListener("dblclick", (event) => {
  const frame = canvas.getBoundingClientRect();
  if (!under(event.target)) zoom(1.5, event.clientX - frame.left, event.clientY - frame.top);
});

new ResizeObserver(() => {
  if (!drawing || !canvas.clientWidth) return;
  if (drawing.view) look();
  else fit(false);
}).observe(canvas);

/** The view as it is now, as a file of its own. */
function picture() {
  const svg = drawing.svg.cloneNode(true);
  svg.setAttribute("role", "img");
  const [from, to] = [drawing.svg, svg].map((root) => [...root.querySelectorAll("*")]);
  from.forEach((element, i) => {
    if (!["rect", "path", "text", "g"].includes(element.localName)) return;
    const style = getComputedStyle(element);
    if (element.localName === "g") {
      if (style.opacity !== "1") to[i].setAttribute("opacity", style.opacity);
      return;
    }
    for (const name of ["fill", "stroke"])
      if (style[name] !== "none" || to[i].hasAttribute(name)) to[i].setAttribute(name, style[name]);
    if (style.stroke !== "none") to[i].setAttribute("stroke-width", parseFloat(style.strokeWidth));
  });
  const [x, y, width, height] = svg.getAttribute("viewBox").split(" ");
  svg.querySelectorAll(".gap, .ring").forEach((element) => element.remove());
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const colour = getComputedStyle(canvas).backgroundColor;
  for (const [name, value] of Object.entries({ x, y, width, height, fill: colour })) ground.setAttribute(name, value);
  svg.insertBefore(ground, svg.querySelector(".drawing"));
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  return new XMLSerializer().serializeToString(svg);
}

$("save").addEventListener("click", () => {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([picture()], { type: "image/svg+xml" }));
  link.download = "claims.svg";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
$("zoom-in").addEventListener("click", () => zoom(1.25));
$("zoom-out").addEventListener("click", () => zoom(0.8));
$("fit").addEventListener("click", () => fit(true));
