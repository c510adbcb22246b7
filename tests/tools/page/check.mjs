// Looks at pages as readers do: node check.mjs PROFILE-FOLDER SHOTS-FOLDER|- PAGE.html …
// Prints a JSON list, one entry per page, width and colour scheme.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.cwd()}/`));
const { chromium } = require("playwright-core");
const { HtmlValidate, FileSystemConfigLoader } = require("html-validate");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");

const [profile, shots, ...pages] = process.argv.slice(2);
const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
// A page's title is its headline, which may be long in a newspaper.
const rules = { extends: ["html-validate:recommended"], rules: { "long-title": "off" } };
const looks = [[390, 844, "light"], [390, 844, "dark"], [1280, 900, "light"], [1280, 900, "dark"]];

const inPage = () => {
  const box = (element) => element.getBoundingClientRect();
  const figures = [...document.querySelectorAll("figure")].filter((f) => f.querySelector("img"));
  return {
    pictures: [...document.images].map((i) => [i.getAttribute("src"), i.complete && i.naturalWidth]),
    figures: figures.filter((f) => !f.querySelector("figure")).map((figure) => {
      const [image, caption] = [figure.querySelector("img"), figure.querySelector("figcaption")];
      const cite = caption?.querySelector("cite");
      return {
        gap: caption ? box(caption).top - box(image).bottom : null,
        aligned: caption ? Math.abs(box(caption).left - box(image).left) < 2 : null,
        credit: cite?.innerText ?? "",
        creditUnder: cite ? box(cite).top >= box(image).bottom : null,
      };
    }),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    headings: [...document.querySelectorAll("h1")].map((h) => h.innerText),
    measure: Math.max(0, ...[...document.querySelectorAll(".text > p")].map((p) => box(p).width)),
  };
};

const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: flags,
  offline: true,
});
const found = [];
const validator = new HtmlValidate(new FileSystemConfigLoader(rules));
for (const path of pages) {
  const page = await context.newPage();
  const loaded = [];
  page.on("request", (request) => loaded.push(request.url()));
  const valid = await validator.validateFile(path);
  const faults = valid.results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.message}`));
  for (const [width, height, scheme] of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.goto(pathToFileURL(path).href);
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < tall; y += height / 2) {
      await page.evaluate((to) => window.scrollTo(0, to), y);
      await page.waitForTimeout(20);
    }
    await page.waitForFunction(() => [...document.images].every((i) => i.complete));
    await page.evaluate(() => window.scrollTo(0, 0));
    const seen = await page.evaluate(inPage);
    await page.evaluate(axe);
    const result = await page.evaluate(() => globalThis.axe.run());
    const violations = result.violations.map(
      (v) => `${v.id}: ${v.help} – ${v.nodes.map((n) => n.html).join(" | ")}`,
    );
    found.push({ page: basename(path), width, scheme, loaded, faults, violations, ...seen });
    if (shots !== "-") {
      mkdirSync(shots, { recursive: true });
      const name = `${basename(path, ".html")}-${width}-${scheme}.png`;
      await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
    }
  }
  await page.close();
}
await context.close();
console.log(JSON.stringify(found));
