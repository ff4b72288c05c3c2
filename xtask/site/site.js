// What all pages do: `/` goes to the search, and a link to something folded opens it.
'use strict';
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById('search').focus();
});

function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
  // What is laid out late moves what comes after it, so the browser's own jump may have missed.
  target?.scrollIntoView();
}
if (!document.body.classList.contains('reference')) {
  addEventListener('hashchange', unfold);
  addEventListener('load', unfold);
}
