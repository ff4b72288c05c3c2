// Narrows a list of entries down by words, by kind, and by the operation in the address.
'use strict';
const [words, kind, only, marked, count, chosen] =
  ['words', 'kind', 'only', 'marked', 'count', 'chosen'].map(id => document.getElementById(id));
const operation = new URLSearchParams(location.search).get('operation');
const entries = [...document.querySelectorAll('.entry, details.operation')].map(element =>
  ({ element, text: element.textContent.toLowerCase() }));
const groups = document.querySelectorAll('.group');

function fits({ element, text }, wanted) {
  return wanted.every(word => text.includes(word))
    && (!kind?.value || element.dataset.kind === kind.value)
    && (!only?.checked || element.dataset.open !== '0')
    && (!operation || element.dataset.operations.split(' ').includes(operation));
}

function filter() {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of entries) {
    entry.element.hidden = !fits(entry, wanted);
    shown += !entry.element.hidden;
    for (const row of entry.element.querySelectorAll('tr[data-mark]')) {
      row.hidden = Boolean(marked?.checked) && !['open', 'suppressed'].includes(row.dataset.mark);
    }
  }
  for (const group of groups) group.hidden = !group.querySelector('.entry:not([hidden])');
  count.textContent = `${shown} of ${entries.length}`;
}

if (operation && chosen) {
  const all = Object.assign(document.createElement('a'), { href: location.pathname, textContent: 'Show all' });
  chosen.append(`Only those of ${operation}. `, all);
  chosen.hidden = false;
}
for (const input of [words, kind, only, marked]) input?.addEventListener('input', filter);
filter();
