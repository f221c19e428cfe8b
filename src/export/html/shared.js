// What the parts of the page share. Words of articles become text nodes and nothing else.
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const { documents, entities, claims, pictures } = data;

function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** The name of what a part stands for, else its words. */
function nameOf(part) {
  if (!part) return "";
  return part.entity === undefined ? part.text : entities[part.entity].name;
}

/** Who says a claim, outermost first. */
function speakersOf(claim) {
  return (claim.said || []).map((said) => (said.part ? nameOf(said.part) : "unnamed"));
}

/** Subject, relation, object and time as a sentence. */
function sentenceOf(claim) {
  const speakers = speakersOf(claim).map((name) => name + " says:");
  const words = [...speakers, nameOf(claim.subject), claim.relation.text, nameOf(claim.object)];
  return words.filter(Boolean).join(" ");
}

const key = (name) => name.toLowerCase();
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const negative = (claim) => claim.polarity === "negative";

/** Status as a reader knows it. */
function statusOf(claim) {
  if (claim.status === "possible") return claim.modality === "actual" ? "possible" : claim.modality;
  return claim.status;
}

const AUTHOR = "\u0000author";

claims.forEach((claim, at) => {
  const parts = [claim.subject, claim.object, ...(claim.arguments || [])].filter(Boolean);
  const known = parts.filter((part) => part.entity !== undefined).map((part) => entities[part.entity]);
  const speakers = (claim.said || []).filter((said) => said.part && said.part.entity !== undefined);
  known.push(...speakers.map((said) => entities[said.part.entity]));
  claim.at = at;
  claim.shown = true;
  claim.names = new Set(known.map((entity) => key(entity.name)));
  claim.types = new Set(known.map((entity) => entity.type));
  const names = speakersOf(claim);
  claim.speakers = new Set(names.length ? names.map(key) : [AUTHOR]);
  const text = documents[claim.document].text;
  const evidence = claim.evidence.map(([start, end]) => text.slice(start, end));
  claim.hay = key([...names, ...known.map((entity) => entity.name), claim.relation.text, ...evidence].join(" "));
});

/** What is chosen now. */
const state = { selected: null, hovered: null, document: null, reading: 0 };
