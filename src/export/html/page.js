
// Search, filters, selection and keys.
const filters = ["document", "entity", "type", "speaker", "polarity", "modality"];
const filterOf = (name) => $("f-" + name);

/** Fills a filter with what occurs, most frequent first. */
function fill(name, all, counted, label) {
  const select = filterOf(name);
  const counts = new Map();
  for (const claim of claims) for (const value of counted(claim)) counts.set(value, (counts.get(value) || 0) + 1);
  select.append(new Option(all, ""));
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 1000);
  for (const [value, count] of values) select.append(new Option(label(value) + " (" + count + ")", value));
  select.closest("label").hidden = values.length < 2 && name !== "entity";
}

const spelt = new Map();
for (const entity of entities) if (!spelt.has(key(entity.name))) spelt.set(key(entity.name), entity.name);
for (const claim of claims) for (const name of speakersOf(claim)) if (!spelt.has(key(name))) spelt.set(key(name), name);

filterOf("document").append(new Option("All " + documents.length, ""));
documents.forEach((found, at) => filterOf("document").append(new Option(titleOf(found), String(at))));
filterOf("document").closest("label").hidden = documents.length < 2;
fill("entity", "Any", (claim) => claim.names, (name) => spelt.get(name));
fill("type", "Any", (claim) => claim.types, capital);
fill("speaker", "Anybody", (claim) => claim.speakers, (name) => (name === AUTHOR ? "the article itself" : spelt.get(name)));
fill("polarity", "Either", (claim) => [claim.polarity], capital);
fill("modality", "Any", (claim) => [claim.modality], capital);

/** Shows the claims that search and filters let through. */
function apply() {
  const words = key($("search").value).split(/\s+/).filter(Boolean);
  const [of, entity, type, speaker, polarity, modality] = filters.map((name) => filterOf(name).value);
  const least = Number($("f-confidence").value);
  let count = 0;
  for (const claim of claims) {
    claim.shown =
      (of === "" || claim.document === Number(of)) &&
      (!entity || claim.names.has(entity)) &&
      (!type || claim.types.has(type)) &&
      (!speaker || claim.speakers.has(speaker)) &&
      (!polarity || claim.polarity === polarity) &&
      (!modality || claim.modality === modality) &&
      claim.confidence >= least &&
      words.every((word) => claim.hay.includes(word));
    count += claim.shown;
  }
  const used = filters.filter((name) => filterOf(name).value !== "").length + (least > 0);
  $("filters-count").textContent = used ? String(used) : "";
  $("f-confidence-value").textContent = least ? least.toFixed(2) : "0";
  for (const name of filters) filterOf(name).classList.toggle("used", filterOf(name).value !== "");
  $("clear").disabled = !used && !words.length;
  const noun = claims.length === 1 ? " claim" : " claims";
  $("count").textContent = (count === claims.length ? "" : count + " of ") + claims.length + noun;
  state.document = of === "" ? null : Number(of);
  if (state.selected !== null && !claims[state.selected].shown) select(null);
  const first = claims.find((claim) => claim.shown);
  if (state.document !== null) showArticle(state.document);
  else if (first && state.selected === null && !claims.some((c) => c.shown && c.document === state.reading)) showArticle(first.document);
  paintArticle();
  showPicture(state.document);
  paintPicture();
  paintTable();
}

function clear() {
  $("search").value = "";
  $("f-confidence").value = "0";
  for (const name of filters) filterOf(name).value = "";
  apply();
}

/** Keeps the claims of an entity alone; once more, and all are back. */
function filterEntity(name) {
  const value = key(name);
  filterOf("entity").value = filterOf("entity").value === value ? "" : value;
  apply();
}

function hover(at) {
  if (state.hovered === at) return;
  state.hovered = at;
  markArticle("hovered", at);
  markPicture("hovered", at);
  markTable("hovered", at);
}

function select(at) {
  state.selected = at;
  if (at !== null) showArticle(claims[at].document);
  markArticle("selected", at);
  markPicture("selected", at);
  markTable("selected", at);
  showCard(at);
  try {
    history.replaceState(null, "", at === null ? location.pathname + location.search : "#" + claims[at].id);
  } catch {
    // Where the page has no address of its own, there is none to change.
  }
  if (at === null) return;
  revealInArticle(at);
  revealInPicture(at);
  revealInTable(at);
  $("live").textContent = "Claim " + (order.indexOf(at) + 1) + " of " + order.length + ": " + sentenceOf(claims[at]);
}

/** Selects the first of several claims at one place, or the one after the selected. */
function selectNext(list) {
  if (!list.length) return;
  select(list[(list.indexOf(state.selected) + 1) % list.length]);
}

/** Goes along the table, from claim to claim. */
function step(by) {
  if (!order.length) return;
  const at = order.indexOf(state.selected);
  const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by));
  select(order[next]);
}

function showCard(at) {
  const card = $("card");
  card.hidden = at === null;
  if (at === null) return card.replaceChildren();
  const claim = claims[at];
  const line = make("p", "statement");
  for (const [role, words] of [["subject", nameOf(claim.subject)], ["relation", claim.relation.text], ["object", nameOf(claim.object)]])
    if (words) line.append(make("span", "part " + role, words), " ");
  const facts = make("dl", "facts");
  const fact = (name, value) => {
    if (!value) return;
    const item = make("div");
    item.append(make("dt", "", name), make("dd", "", value));
    facts.append(item);
  };
  const speakers = speakersOf(claim);
  fact("Says who", speakers.join(", ") || "the article itself");
  fact("When", claim.time && (claim.time.value && claim.time.value !== claim.time.text ? claim.time.text + " (" + claim.time.value + ")" : claim.time.text));
  fact("Where", claim.place && claim.place.text);
  for (const argument of claim.arguments || [])
    if (!["time", "place"].includes(argument.role))
      fact(capital(argument.role || "with"), [argument.preposition, nameOf(argument)].filter(Boolean).join(" "));
  fact("Modality", claim.modality + (negative(claim) ? ", negative" : ""));
  fact("Confidence", claim.confidence.toFixed(2));
  fact("Found by", claim.rule.replaceAll("-", " ") + (claim.implied ? ", implied" : ""));
  if (!partsOf(at).length) fact("Graph", "not drawn in this picture");
  const top = make("div", "card-top");
  const close = make("button", "close", "×");
  close.type = "button";
  close.setAttribute("aria-label", "Deselect the claim");
  close.addEventListener("click", () => select(null));
  const link = make("a", "anchor", "Link");
  link.href = "#" + claim.id;
  link.title = "Link to this claim";
  top.append(badge(claim), link, close);
  card.replaceChildren(top, line, facts);
}

function show(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll("[data-show]"))
    button.setAttribute("aria-pressed", String(button.dataset.show === view));
  if (view === "graph" && !drawing.view) fit(false);
  if (state.selected !== null) select(state.selected);
}

function fromAddress() {
  const at = claims.findIndex((claim) => "#" + claim.id === location.hash);
  if (at < 0) return;
  if (!claims[at].shown) clear();
  select(at);
}

const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};
function paintTheme() {
  $("theme").setAttribute("aria-pressed", String(isDark()));
}

const input = (target) => ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.key === "Escape") {
    if (state.selected !== null) select(null);
    else clear();
    return;
  }
  if (input(event.target)) return;
  const [inGraph, inList] = [canvas.contains(event.target), article.contains(event.target) || scroll.contains(event.target)];
  const moves = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
  const letters = $("keys").checked;
  const stop = inGraph && event.target !== canvas ? under(event.target) : null;
  if (stop && moves[event.key]) walk(stop, ...moves[event.key].map(Math.sign));
  else if (stop && ["Enter", " "].includes(event.key)) activate(stop);
  else if (inGraph && moves[event.key]) pan(...moves[event.key]);
  else if (inGraph && ["+", "="].includes(event.key)) zoom(1.25);
  else if (inGraph && event.key === "-") zoom(0.8);
  else if (inGraph && event.key === "0") fit(true);
  else if (inList && event.key === "ArrowDown") step(1);
  else if (inList && event.key === "ArrowUp") step(-1);
  else if (letters && event.key === "j") step(1);
  else if (letters && event.key === "k") step(-1);
  else if (letters && event.key === "/") $("search").focus();
  else if (letters && event.key === "?") $("help").showModal();
  else return;
  event.preventDefault();
});

let waiting = 0;
$("search").addEventListener("input", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(apply);
});
for (const name of [...filters, "confidence"]) filterOf(name).addEventListener("input", apply);
$("clear").addEventListener("click", clear);
$("empty-clear").addEventListener("click", clear);
$("filters-open").addEventListener("click", () => {
  const open = $("filters").classList.toggle("open");
  $("filters-open").setAttribute("aria-expanded", String(open));
});
for (const button of document.querySelectorAll("[data-show]")) button.addEventListener("click", () => show(button.dataset.show));
$("help-open").addEventListener("click", () => $("help").showModal());
$("help-close").addEventListener("click", () => $("help").close());
$("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  paintTheme();
});
addEventListener("hashchange", fromAddress);

function start() {
  const meta = $("meta");
  const [only] = documents.length === 1 ? documents : [];
  const facts = only ? [only.date && only.date.slice(0, 10), only.source, only.author].filter(Boolean) : [];
  facts.push(claims.length + (claims.length === 1 ? " claim" : " claims"), entities.length + " entities");
  meta.textContent = facts.join(" · ");
  if (only && only.url) {
    const link = make("a", "", "original");
    link.href = only.url;
    link.rel = "noreferrer";
    meta.append(" · ", link);
  }
  paintTheme();
  if (documents.length) showArticle(0);
  showPicture(null);
  apply();
  fromAddress();
  document.body.dataset.ready = "yes";
}
start();
