// Finds the entries in which every word occurs. The index is a few thousand lines, so it is simply read through.
'use strict';
const SHOWN = 100;
const { kinds, entries } = globalThis.searchIndex;
const [input, found, results] = ['search', 'found', 'results'].map(id => document.getElementById(id));
// `getFileVersion` is found by `file version`, and `userId` by `user id`, because a word may begin anywhere.
const index = entries.map(([kind, title, text, place]) =>
  ({ kind, title, text, place, low: title.toLowerCase(), all: `${title} ${text} ${kinds[kind]}`.toLowerCase() }));

// The higher the better: names before texts, whole names before parts, short ones before long ones.
function score(entry, words) {
  const phrase = words.join('');
  const last = entry.low.split(/[ .]/).at(-1);
  let score = kinds.length - entry.kind - entry.title.length / 100;
  if (entry.low === phrase) score += 100;
  else if (entry.low.startsWith(phrase)) score += 60;
  else if (last === phrase) score += 50;
  for (const word of words) if (entry.low.includes(word)) score += 20;
  return score;
}

// The text around the first word that occurs in it.
function excerpt(text, words) {
  const at = Math.min(...words.map(word => text.toLowerCase().indexOf(word)).filter(at => at >= 0), text.length);
  const start = at < 120 || at === text.length ? 0 : text.indexOf(' ', at - 60) + 1;
  const end = start + 220;
  return `${start ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

// Adds a text to an element with the words in it marked.
function add(element, text, words) {
  const low = text.toLowerCase();
  // Where lower case is longer, as of İ, the places differ; then nothing is marked.
  const marks = low.length === text.length ? words : [];
  for (let at = 0; at < text.length;) {
    const hits = marks.map(word => [low.indexOf(word, at), word.length]).filter(([start]) => start >= 0);
    const [start, length] = hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0] ?? [text.length, 0];
    element.append(text.slice(at, start));
    if (length) element.append(Object.assign(document.createElement('mark'), { textContent: text.slice(start, start + length) }));
    at = start + length;
  }
}

function line(entry, words) {
  const [item, link, kind, text] = ['li', 'a', 'span', 'p'].map(name => document.createElement(name));
  link.href = entry.place;
  add(link, entry.title, words);
  kind.className = `badge kind`;
  kind.textContent = kinds[entry.kind];
  add(text, excerpt(entry.text, words), words);
  item.append(link, ' ', kind, text);
  return item;
}

function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = words.length ? index.filter(entry => words.every(word => entry.all.includes(word))) : [];
  const best = hits.map(entry => [score(entry, words), entry]).sort((a, b) => b[0] - a[0]).slice(0, SHOWN);
  results.replaceChildren(...best.map(([, entry]) => line(entry, words)));
  const more = hits.length > SHOWN ? `, the best ${SHOWN} of them shown` : '';
  found.textContent = words.length ? `${hits.length} found${more}` : '';
}

// The address follows what is typed, so that it can be passed on.
function typed() {
  const address = input.value ? `?${new URLSearchParams({ q: input.value })}` : location.pathname;
  history.replaceState(null, '', address);
  search();
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', typed);
input.form.addEventListener('submit', event => event.preventDefault());
input.focus();
search();
