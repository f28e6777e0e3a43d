// SPDX-License-Identifier: ISC
// check.mjs FOLDER PAGE...: opens each page in Chromium, light and dark, at
// 320 and 1280 pixels; no message on the console, no request, no scrolling
// sideways, nothing that axe minds, valid HTML, less than 200 KB.  Keeps a
// screenshot of each in FOLDER/shots.  Ends with "N passed, N failed".
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...pages] = process.argv.slice(2);
const need = createRequire(join(resolve(folder), 'package.json'));
const { chromium } = need('playwright-core');
const { HtmlValidate } = need('html-validate');
const axe = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
	extends: ['html-validate:standard', 'html-validate:document'],
	// how a page is written, not whether it is valid
	rules: { 'long-title': 'off', 'no-inline-style': 'off' },
});
const shots = join(folder, 'shots');
let passed = 0, failed = 0;

function check(what, faults) {
	if (faults.length === 0) {
		passed++;
		return;
	}
	failed++;
	for (const fault of faults)
		console.log(`not ok ${what}: ${fault}`);
}

async function checkSource(file) {
	const name = basename(file);
	const report = await validator.validateFile(file);
	const bytes = readFileSync(file).length;

	check(`${name}: valid HTML`, report.results.flatMap((r) =>
		r.messages.map((m) => `${m.line}:${m.column}: ${m.message} (${m.ruleId})`)));
	check(`${name}: size`, bytes < 200000 ? [] : [`${bytes} bytes`]);
}

// what is wider than the page, to know what to mend
const overflow = () => {
	const width = document.documentElement.clientWidth;

	if (document.documentElement.scrollWidth <= width)
		return [];
	return [...document.querySelectorAll('body *')]
		.filter((e) => e.getBoundingClientRect().right > width + 1 &&
			!e.closest('.scroll'))
		.map((e) => `${e.tagName}.${e.className} is too wide`)
		.slice(0, 5).concat(`scrolls to ${document.documentElement.scrollWidth}`);
};

async function checkView(browser, file, colorScheme, width) {
	const name = `${basename(file, '.html')}-${colorScheme}-${width}`;
	const context = await browser.newContext({
		colorScheme, viewport: { width, height: 800 },
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	const said = [];

	page.on('console', (m) => said.push(`console: ${m.text()}`));
	page.on('pageerror', (e) => said.push(`error: ${e.message}`));
	page.on('request', (r) => {
		if (!r.url().startsWith('file:'))
			said.push(`request: ${r.url()}`);
	});
	await page.goto(pathToFileURL(resolve(file)).href);
	for (const d of await page.$$('details:first-of-type'))
		await d.evaluate((e) => { e.open = true; });
	check(`${name}: quiet`, said);
	check(`${name}: no scrolling sideways`, await page.evaluate(overflow));
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run({
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
			'best-practice'],
	}));
	check(`${name}: axe`, found.violations.flatMap((v) => v.nodes.map((n) =>
		`${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ')}`)));
	await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
	await context.close();
}

mkdirSync(shots, { recursive: true });
const profile = mkdtempSync(join(resolve(folder), 'profile-'));
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
		'--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync'],
	env: { ...process.env, HOME: profile },
});
for (const file of pages) {
	await checkSource(file);
	for (const scheme of ['light', 'dark'])
		for (const width of [320, 1280])
			await checkView(browser, file, scheme, width);
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
