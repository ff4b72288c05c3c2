//! The frame of a self-contained HTML page.

/// Escapes a text, so that nothing in a document or in the spec becomes markup.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// A page with a title and a body.
pub(super) fn page(title: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{body}\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

/// The controls of [`SCRIPT`].
pub(super) const FILTER: &str = "<div class=\"filter\">\n\
    <input id=\"words\" type=\"search\" placeholder=\"filter by operation, field, type, file …\" aria-label=\"filter\">\n\
    <label><input id=\"only\" type=\"checkbox\"> only open differences</label>\n\
    <label><input id=\"marked\" type=\"checkbox\"> only rows with differences</label>\n\
    <span id=\"count\"></span>\n</div>\n";

const STYLE: &str = "\
:root { color-scheme: light dark; --line: #8884; --open: #d33a; --suppressed: #d903; --alias: #38f3; --auth: #8883; }
body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 100rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
code, .field { font-family: ui-monospace, monospace; font-size: .92em; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: top; }
th { position: sticky; top: 2.6rem; background: Canvas; }
td.number { text-align: right; }
tr.open { background: var(--open); } tr.suppressed { background: var(--suppressed); }
tr.alias { background: var(--alias); } tr.authentication, tr.superseded { background: var(--auth); }
tr.location td { font-weight: 600; background: var(--line); }
.where { opacity: .65; font-size: .85em; display: block; }
.filter { position: sticky; top: 0; background: Canvas; padding: .5rem 0; display: flex; gap: 1rem; z-index: 1; }
.filter input[type=search] { flex: 1; max-width: 40rem; font: inherit; padding: .3rem .5rem; }
summary { cursor: pointer; padding: .3rem 0; } summary b { font-size: 1.05em; }
.badge { border-radius: 1em; padding: 0 .6em; font-size: .85em; margin-left: .5em; }
.badge.open { background: var(--open); } .badge.suppressed { background: var(--suppressed); }
ul.differences { margin: .3rem 0; padding-left: 1.2rem; } li.suppressed { opacity: .75; }
[hidden] { display: none !important; }
";

const SCRIPT: &str = "\
'use strict';
const [words, only, marked, count] = ['words', 'only', 'marked', 'count'].map(id => document.getElementById(id));
const operations = [...document.querySelectorAll('details.operation')].map(element =>
  ({ element, text: element.textContent.toLowerCase() }));
function filter() {
  const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { element, text } of operations) {
    const fits = wanted.every(word => text.includes(word)) && (!only.checked || element.dataset.open !== '0');
    element.hidden = !fits;
    shown += fits;
    for (const row of element.querySelectorAll('tr[data-mark]')) {
      row.hidden = marked.checked && !['open', 'suppressed'].includes(row.dataset.mark);
    }
  }
  count.textContent = `${shown} of ${operations.length}`;
}
for (const input of [words, only, marked]) input.addEventListener('input', filter);
filter();
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b a='\"'>&"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;");
    }
}
