
// The text, cut where claims, their parts and mentions begin and end.
const ROLES = ["relation", "subject", "object", "speaker", "evidence"];
const article = $("article");
let pieces = [];
let piecesOf = new Map();
let drawnDocument = null;

/** All marks of a document: from, to, claim or entity, role. */
function marksOf(at) {
  const marks = [];
  const add = (spans, owner, role) => spans.forEach(([from, to]) => from < to && marks.push({ from, to, owner, role }));
  for (const claim of claims) {
    if (claim.document !== at) continue;
    add(claim.evidence, claim.at, "evidence");
    for (const said of claim.said || []) if (said.part) add(said.part.spans, claim.at, "speaker");
    if (claim.subject) add(claim.subject.spans, claim.at, "subject");
    if (claim.object) add(claim.object.spans, claim.at, "object");
    add(claim.relation.spans, claim.at, "relation");
  }
  entities.forEach((entity, i) => entity.document === at && add(entity.mentions, i, "mention"));
  return marks;
}

function showArticle(at) {
  if (drawnDocument === at) return;
  drawnDocument = at;
  state.reading = at;
  const found = documents[at];
  const marks = marksOf(at);
  const starts = [...found.paragraphs];
  if (starts[0] !== 0) starts.unshift(0);
  const cuts = new Set(starts);
  marks.forEach((mark) => cuts.add(mark.from).add(mark.to));
  cuts.add(found.text.length);
  const edges = [...cuts].sort((a, b) => a - b);
  const beginning = new Map();
  marks.forEach((mark) => beginning.set(mark.from, [...(beginning.get(mark.from) || []), mark]));
  pieces = [];
  piecesOf = new Map();
  const body = document.createDocumentFragment();
  let paragraph = null;
  let open = [];
  const isStart = new Set(starts);
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i], edges[i + 1]];
    if (!paragraph || isStart.has(from)) body.append((paragraph = make("p")));
    open = open.filter((mark) => mark.to > from).concat(beginning.get(from) || []);
    const words = found.text.slice(from, to);
    if (!open.length) {
      paragraph.append(words);
      continue;
    }
    paragraph.append(addPiece(words, open, found.withheld && from + "–" + to));
  }
  article.classList.toggle("withheld", Boolean(found.withheld));
  article.replaceChildren(...(found.withheld ? [make("p", "note", WITHHELD + found.withheld)] : []), body);
  article.scrollTop = 0;
  $("article-name").textContent = documents.length > 1 ? titleOf(found) : "";
  paintArticle();
}

const WITHHELD =
  "The words of this article are not in this file: an x stands for each character, at its place. " +
  "“claimgraph attach” puts them back where the text has the SHA-256 ";

/** A piece of text; where its words are withheld, its place and what is named there can be pointed at. */
function addPiece(words, marks, place) {
  const roles = new Map();
  const mentioned = [];
  for (const mark of marks) {
    if (mark.role === "mention") mentioned.push(mark.owner);
    else if (!roles.has(mark.owner) || ROLES.indexOf(mark.role) < ROLES.indexOf(roles.get(mark.owner)))
      roles.set(mark.owner, mark.role);
  }
  const piece = { roles, mentioned, length: words.length };
  const links = words.trim() && [...roles.values()].includes("relation");
  piece.element = make(links ? "a" : "span", "piece", words);
  piece.element.piece = piece;
  if (place) piece.element.title = [...mentioned.map((at) => entities[at].name), place].join(", ");
  pieces.push(piece);
  for (const claim of roles.keys()) piecesOf.set(claim, [...(piecesOf.get(claim) || []), piece]);
  return piece.element;
}

/** The claims at a piece that the filters let through, most telling first: what it names the relation of, then the shortest. */
function claimsAt(piece) {
  const rank = (at) => ROLES.indexOf(piece.roles.get(at)) === 0 ? 0 : 1;
  const extent = (at) => claims[at].evidence.reduce((sum, [from, to]) => sum + to - from, 0);
  const shown = [...piece.roles.keys()].filter((at) => claims[at].shown);
  return shown.sort((a, b) => rank(a) - rank(b) || extent(a) - extent(b) || a - b);
}

/** Underlines what the filters let through. */
function paintArticle() {
  const wanted = $("f-entity").value;
  for (const piece of pieces) {
    piece.claims = claimsAt(piece);
    const lead = piece.claims[0];
    const relation = lead !== undefined && piece.roles.get(lead) === "relation";
    const classes = ["piece"];
    if (lead !== undefined) classes.push("claimed");
    if (relation) classes.push("relation", claims[lead].status, ...(negative(claims[lead]) ? ["negated"] : []));
    if (wanted && piece.mentioned.some((at) => key(entities[at].name) === wanted)) classes.push("mentioned");
    piece.element.className = classes.join(" ");
    if (piece.element.localName === "a") {
      if (relation) piece.element.href = "#" + claims[lead].id;
      else piece.element.removeAttribute("href");
      piece.element.tabIndex = -1;
    }
  }
  markArticle("hovered", state.hovered);
  markArticle("selected", state.selected);
}

/** Marks the words of one claim, by what they do in it. */
function markArticle(how, at) {
  article.querySelectorAll("." + how).forEach((element) => {
    element.classList.remove(how);
    if (!element.matches(".hovered,.selected")) element.removeAttribute("data-role");
  });
  if (at === null) return;
  for (const piece of piecesOf.get(at) || []) {
    piece.element.classList.add(how);
    if (how === "selected" || !piece.element.matches(".selected")) piece.element.dataset.role = piece.roles.get(at);
  }
}

/** Brings the words of a claim into view, without moving the page itself. */
function revealInArticle(at) {
  const first = (piecesOf.get(at) || []).find((piece) => piece.roles.get(at) === "relation") || (piecesOf.get(at) || [])[0];
  if (!first) return;
  const place = first.element.getBoundingClientRect();
  const frame = article.getBoundingClientRect();
  if (!frame.height) return;
  if (place.top < frame.top + 40 || place.bottom > frame.bottom - 40)
    article.scrollBy({ top: place.top - frame.top - frame.height / 3, behavior: calm() ? "instant" : "smooth" });
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const titleOf = (found) => found.title || found.id;

article.addEventListener("pointerover", (event) => {
  const piece = event.target.piece;
  hover(piece && piece.claims.length ? piece.claims[0] : null);
});
article.addEventListener("pointerleave", () => hover(null));
article.addEventListener("click", (event) => {
  const piece = event.target.piece;
  if (event.target.localName === "a") event.preventDefault();
  if (!piece || String(getSelection())) return;
  selectNext(piece.claims);
});
