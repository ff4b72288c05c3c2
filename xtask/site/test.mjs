// The site as a reader meets it, over HTTP and from the disk. `test.sh` sees to what this needs.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { extname, join, normalize, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'target/site');
const shots = join(root, 'target/site-test');
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves the site's files on a free port, and nothing else. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname));
    try {
      const body = await readFile(join(site, path === '/' ? 'index.html' : path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** A tab in which anything that goes wrong is written down, and that reaches nothing but the site. */
async function open(browser, base, options) {
  const context = await browser.newContext({ ...options, offline: base.startsWith('file:') });
  const wrong = new Set();
  await context.route('**/*', route => {
    const url = route.request().url();
    if (url.startsWith(base) || url.startsWith('data:')) return route.continue();
    wrong.add(`a request leaves the site: ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) wrong.add(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', error => wrong.add(`${page.url()}: ${error.message}`));
  page.on('response', response => {
    if (response.status() >= 400) wrong.add(`${response.url()}: ${response.status()}`);
  });
  const done = async () => {
    assert.deepEqual([...wrong], []);
    await context.close();
  };
  return { page, done };
}

/** Waits until Redoc has laid everything out. */
const laidOut = page => page.waitForSelector('body[data-laid-out]:not([data-laid-out=failed])', { timeout: 60_000 });

/** What a search finds, best first. */
async function search(page, base, words) {
  await page.goto(`${base}index.html`);
  await page.fill('#search', words);
  await page.press('#search', 'Enter');
  await page.waitForURL(/search\.html\?q=/);
  return page.locator('#results a').evaluateAll(links => links.map(link => [link.textContent, link.getAttribute('href')]));
}

/** Every page loads, is no wider than the screen, and is looked at in light and dark. */
async function pagesFit(browser, base, name, paths) {
  const { page, done } = await open(browser, base, { viewport: sizes[name] });
  for (const path of paths) {
    const isReference = path.startsWith('reference');
    const shot = scheme =>
      page.screenshot({ path: join(shots, `${name}-${scheme}-${path.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.png`) });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(base + path);
    if (isReference) await laidOut(page);
    assert.ok(await page.title(), path);
    const { wide, screen } = await page.evaluate(() =>
      ({ wide: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
    assert.ok(wide <= screen, `${path} is ${wide} px wide on a screen of ${screen} px`);
    await shot('light');
    // The reference loads itself again for other colours.
    const again = isReference ? page.waitForEvent('load') : null;
    await page.emulateMedia({ colorScheme: 'dark' });
    await again;
    if (isReference) await laidOut(page);
    await shot('dark');
  }
  await done();
}

async function searchFinds(browser, base) {
  const { page, done } = await open(browser, base, { viewport: sizes.desktop });
  const operation = ['listPersonalFiles', 'reference.html#operation/listPersonalFiles'];
  const first = async words => (await search(page, base, words))[0];
  assert.deepEqual(await first('listPersonalFiles'), operation);
  assert.ok((await search(page, base, 'files personal folder')).some(hit => hit.join() === operation.join()));
  assert.deepEqual(await first('13000401'), ['13000401 UploadNotFound', 'errors.html#13000401']);
  assert.equal((await first('CreateFileRequest'))[1], 'schemas.html#CreateFileRequest');
  assert.ok((await search(page, base, 'hashCtx')).some(([, place]) => place.startsWith('schemas.html#')));
  assert.deepEqual(await first('signing in'), ['Guide: Signing in', 'guide/index.html#signing-in']);
  assert.ok((await search(page, base, 'proxy credentials')).some(([, place]) => place === 'guide/network.html#proxies'));
  assert.ok((await search(page, base, 'smol transport')).every(([, place]) => place.startsWith('guide/index.html#')));
  assert.ok((await search(page, base, 'deviation header')).every(([, place]) => place.startsWith('deviations.html#')));
  assert.deepEqual(await search(page, base, 'no such words anywhere'), []);
  assert.equal(await page.textContent('#found'), '0 found');
  // While one types, and after `/`.
  await page.locator('#search').blur();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('13000401');
  assert.equal(await page.locator('#results a').first().getAttribute('href'), 'errors.html#13000401');
  assert.match(page.url(), /\?q=13000401$/);
  // Nothing that is typed or indexed becomes markup.
  assert.deepEqual(await search(page, base, '<img src=x onerror=alert(1)>'), []);
  await page.goto(`${base}search.html?q=listPersonalFiles`);
  await page.screenshot({ path: join(shots, 'desktop-search-found.png') });
  await page.locator('#results a').first().click();
  await laidOut(page);
  await isShown(page, page.getByRole('heading', { name: 'Lists the files in a folder of a personal space' }));
  await done();
}

/** Waits until an element stands on the screen, not only in the page. */
async function isShown(page, element) {
  await page.waitForFunction(element => {
    const { top } = element.getBoundingClientRect();
    return top >= -10 && top < innerHeight;
  }, await element.first().elementHandle());
}

async function linksAreDeep(browser, base) {
  const { page, done } = await open(browser, base, { viewport: sizes.desktop });
  await page.goto(`${base}reference.html#operation/getFile`);
  await laidOut(page);
  await isShown(page, page.getByRole('heading', { name: 'Gets a file\'s details' }));
  assert.ok(await page.locator('[id$="operation/getFile"]').count(), 'the reference lacks getFile');
  const operations = await page.locator('[data-section-id*="/operation/"]').count();
  assert.ok(operations >= 176, `the reference shows ${operations} operations`);
  await page.screenshot({ path: join(shots, 'desktop-reference-getFile.png') });
  for (const [path, shown] of [
    ['errors.html#13000401', '[id="13000401"]'],
    ['guide/index.html#sending-parts-yourself', '#sending-parts-yourself'],
    ['guide/network.html#proxies', '#proxies'],
    ['schemas.html#CreateFileRequest.fileName', '[id="CreateFileRequest.fileName"]'],
    ['operations.html#getFile', '#getFile'],
    ['deviations.html#getFile-type-1', '#getFile-type-1'],
    ['comparison.html#getFile', '#getFile > summary'],
  ]) {
    await page.goto(base + path);
    await isShown(page, page.locator(shown));
    await page.screenshot({ path: join(shots, `desktop-deep-${path.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.png`) });
  }
  await done();
}

async function listsAreNarrowed(browser, base) {
  const { page, done } = await open(browser, base, { viewport: sizes.phone });
  await page.goto(`${base}deviations.html?operation=getFile`);
  const shown = () => page.locator('.entry:not([hidden])').count();
  const all = await shown();
  assert.ok(all > 3 && all < 60, `${all} deviations of getFile`);
  await page.selectOption('#kind', 'type');
  assert.ok(await shown() < all);
  await page.goto(`${base}operations.html`);
  await page.fill('#words', 'recycle bin');
  assert.match(await page.textContent('#count'), /^\d+ of 176$/);
  await page.screenshot({ path: join(shots, 'phone-operations-narrowed.png') });
  await page.goto(`${base}comparison.html#getFile`);
  await isShown(page, page.locator('#getFile > summary'));
  await page.screenshot({ path: join(shots, 'phone-comparison-getFile.png') });
  await page.goto(`${base}reference.html#operation/getFile`);
  await laidOut(page);
  await isShown(page, page.getByRole('heading', { name: 'Gets a file\'s details' }));
  await page.screenshot({ path: join(shots, 'phone-reference-getFile.png') });
  await done();
}

const all = (await readdir(site, { recursive: true })).filter(path => path.endsWith('.html')).sort();
const isShot = path => !path.includes('/') || path.startsWith('guide/');
const paths = all.filter(isShot).concat('evidence/getFile.html');
assert.ok(paths.includes('guide/index.html') && paths.includes('guide/network.html'), 'the site has no guide');
assert.ok(paths.includes('reference.html'), 'the site has no reference; npm makes it: cargo xtask docs site');
await rm(shots, { recursive: true, force: true });
await mkdir(shots, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const { base, close } = await serve();
try {
  for (const name of Object.keys(sizes)) await pagesFit(browser, base, name, paths);
  await searchFinds(browser, base);
  await linksAreDeep(browser, base);
  await listsAreNarrowed(browser, base);
  // From the disk, as after unpacking an archive.
  const disk = pathToFileURL(site + '/').href;
  await searchFinds(browser, disk);
  await linksAreDeep(browser, disk);
  console.log(`${paths.length} pages of ${all.length} opened on desktop and phone; screenshots: ${relative(root, shots)}`);
} finally {
  await browser.close();
  close();
}
