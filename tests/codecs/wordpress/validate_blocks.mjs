// Reads a JSON list of posts from standard input; prints, for each, the list of its blocks that
// WordPress's own editor would not take as they are: invalid, unknown, or outside any block.
// The packages of tests/tools/blocks/package.json must lie in the folder that is the argument.
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.argv[2], "package.json"));
const { JSDOM, VirtualConsole } = require("jsdom");

function browser() {
  const { window } = new JSDOM("<!doctype html><body></body>", {
    url: "http://127.0.0.1/",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(), // the editor's style sheets are no concern of ours
  });
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
  window.ResizeObserver = window.IntersectionObserver = Observer;
  window.CSS = { escape: (text) => text, supports: () => false };
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) globalThis[name] = window[name];
  }
  for (const name of ["Event", "CustomEvent", "Node", "DOMParser", "MutationObserver"]) {
    globalThis[name] = window[name];
  }
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  globalThis.window = window;
}

function faults(blocks) {
  return blocks.flatMap((block) => {
    const foreign = ["core/freeform", "core/missing"].includes(block.name);
    const source = block.originalContent ?? block.attributes.originalContent ?? "";
    const own = !block.isValid || foreign ? [`${block.name}: ${source.slice(0, 200)}`] : [];
    return [...own, ...faults(block.innerBlocks)];
  });
}

browser();
for (const level of ["log", "info", "warn", "error", "groupCollapsed", "groupEnd"]) {
  console[level] = () => {};
}
const { registerCoreBlocks } = require("@wordpress/block-library");
const { parse } = require("@wordpress/blocks");
registerCoreBlocks();
const posts = JSON.parse(readFileSync(0, "utf8"));
writeSync(1, JSON.stringify(posts.map((post) => faults(parse(post)))));
process.exit(0); // the editor leaves timers behind
