
// The table. Rows are made as they come into view, so that thousands of claims do not slow the page.
const CHUNK = 80;
const rows = $("rows");
const scroll = $("scroll");
const rowOf = new Map();
let order = [];
let made = 0;
const sorting = { key: null, down: false };

const sortKeys = {
  subject: (claim) => key(nameOf(claim.subject)),
  relation: (claim) => key(claim.relation.text),
  object: (claim) => key(nameOf(claim.object)),
  status: (claim) => ["asserted", "reported", "possible"].indexOf(claim.status) + statusOf(claim) + claim.polarity,
  speaker: (claim) => key(speakersOf(claim).join(" ")),
  time: (claim) => (claim.time ? claim.time.value || "~" + claim.time.text : "~~"),
  confidence: (claim) => claim.confidence,
};

function paintTable() {
  order = claims.filter((claim) => claim.shown).map((claim) => claim.at);
  if (sorting.key) {
    const by = sortKeys[sorting.key];
    const keys = new Map(order.map((at) => [at, by(claims[at])]));
    const compare = (a, b) => (keys.get(a) < keys.get(b) ? -1 : keys.get(a) > keys.get(b) ? 1 : a - b);
    order.sort((a, b) => (sorting.down ? -compare(a, b) : compare(a, b)));
  }
  rows.replaceChildren();
  rowOf.clear();
  made = 0;
  addRows(CHUNK);
  $("empty").hidden = order.length > 0;
  $("table").setAttribute("aria-rowcount", String(order.length + 1));
  markTable("hovered", state.hovered);
  markTable("selected", state.selected);
}

function addRows(until) {
  const more = document.createDocumentFragment();
  for (; made < Math.min(until, order.length); made += 1) more.append(rowFor(order[made], made));
  rows.append(more);
}

function rowFor(at, place) {
  const claim = claims[at];
  const row = make("tr");
  row.at = at;
  row.setAttribute("aria-rowindex", String(place + 2));
  row.append(cell("subject", claim.subject), relationCell(claim), cell("object", claim.object));
  const status = make("td", "status");
  status.append(badge(claim));
  row.append(status, make("td", "speaker", speakersOf(claim).join(", ")));
  const when = make("td", "time", claim.time ? claim.time.value || claim.time.text : "");
  const confidence = make("td", "confidence", claim.confidence.toFixed(2));
  row.append(when, confidence);
  rowOf.set(at, row);
  return row;
}

function cell(name, part) {
  const found = make("td", name);
  if (!part) return found;
  found.append(make("span", "clamp", nameOf(part)));
  // "he", "the minister": what the text has there.
  const words = part.entity !== undefined && !key(nameOf(part)).endsWith(key(part.text)) ? part.text : "";
  if (words && words.length < 24) found.append(" ", make("span", "aside", "“" + words + "”"));
  return found;
}

function relationCell(claim) {
  const found = make("td", "relation");
  const link = make("a", "", claim.relation.text);
  link.href = "#" + claim.id;
  link.tabIndex = -1;
  found.append(link);
  return found;
}

function badge(claim) {
  const found = make("span", "badge " + claim.status + (negative(claim) ? " negated" : ""));
  found.append(statusOf(claim));
  if (negative(claim)) found.append(make("b", "", "not"));
  return found;
}

function markTable(how, at) {
  rows.querySelectorAll("." + how).forEach((row) => {
    row.classList.remove(how);
    if (how === "selected") row.removeAttribute("aria-current");
  });
  const row = at === null ? null : rowOf.get(at);
  if (!row) return;
  row.classList.add(how);
  if (how === "selected") row.setAttribute("aria-current", "true");
}

function revealInTable(at) {
  const place = order.indexOf(at);
  if (place < 0) return;
  if (place >= made) {
    addRows(place + CHUNK);
    markTable("selected", at);
  }
  const row = rowOf.get(at).getBoundingClientRect();
  const frame = scroll.getBoundingClientRect();
  const head = 40;
  if (row.top < frame.top + head) scroll.scrollTop += row.top - frame.top - head;
  else if (row.bottom > frame.bottom) scroll.scrollTop += row.bottom - frame.bottom + 8;
}

scroll.addEventListener("scroll", () => {
  if (scroll.scrollTop + scroll.clientHeight > scroll.scrollHeight - 600) addRows(made + CHUNK);
}, { passive: true });
rows.addEventListener("pointerover", (event) => {
  const row = event.target.closest("tr");
  hover(row ? row.at : null);
});
rows.addEventListener("pointerleave", () => hover(null));
rows.addEventListener("click", (event) => {
  const row = event.target.closest("tr");
  if (event.target.closest("a")) event.preventDefault();
  if (row && !String(getSelection())) select(row.at);
});
for (const head of document.querySelectorAll("th[data-key]"))
  head.firstElementChild.addEventListener("click", () => {
    const { key: by } = head.dataset;
    if (sorting.key === by && sorting.down) sorting.key = null;
    else Object.assign(sorting, { down: sorting.key === by, key: by });
    for (const other of document.querySelectorAll("th[data-key]")) {
      if (other.dataset.key !== sorting.key) other.removeAttribute("aria-sort");
      else other.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
    }
    paintTable();
  });
