// Lays the reference out with Redoc, in the colours of the other pages.
'use strict';
const dark = matchMedia('(prefers-color-scheme: dark)');
// Redoc computes with colours, so it cannot take the custom properties of the style sheet.
const [text, soft, paper, raised, line, accent] = dark.matches
  ? ['#e3e8ee', '#a2adb9', '#12171d', '#1b222b', '#323c48', '#7db8f5']
  : ['#1c2530', '#55606e', '#ffffff', '#f5f7f9', '#d9dfe5', '#0b5cad'];
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';
const mono = 'ui-monospace, "SFMono-Regular", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace';
const options = {
  // Its search runs in a worker made of text, which the policy of these pages forbids; ours covers more.
  disableSearch: true,
  hideDownloadButton: true,
  nativeScrollbars: true,
  sortRequiredPropsFirst: false,
  showExtensions: globalThis.extensions,
  jsonSampleExpandLevel: 4,
  expandResponses: '200',
  theme: {
    colors: {
      primary: { main: accent },
      text: { primary: text, secondary: soft },
      border: { light: line, dark: line },
      gray: { 50: raised, 100: line },
    },
    typography: {
      fontSize: '15px',
      lineHeight: '1.55',
      fontFamily: sans,
      headings: { fontFamily: sans, fontWeight: '600' },
      code: { fontFamily: mono, fontSize: '13px', color: text, backgroundColor: raised },
      links: { color: accent, visited: accent, hover: accent },
    },
    spacing: { sectionVertical: 24 },
    schema: { nestedBackground: raised, typeNameColor: soft, typeTitleColor: soft, linesColor: line, labelsTextSize: '.9em' },
    sidebar: { width: '270px', backgroundColor: raised, textColor: text, activeTextColor: accent },
    rightPanel: { backgroundColor: dark.matches ? '#0b0f14' : '#22303d', width: '38%' },
    codeBlock: { backgroundColor: dark.matches ? '#171e26' : '#15202b' },
  },
};
const started = performance.now();
Redoc.init(globalThis.description, options, document.getElementById('reference'), error => {
  document.body.dataset.laidOut = error ? 'failed' : Math.round(performance.now() - started);
});
dark.addEventListener('change', () => location.reload());
