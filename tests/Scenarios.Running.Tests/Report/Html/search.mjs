// Opens a report as a browser would, script included, types and ticks as told, and prints what can be seen.
// Usage: node search.mjs PAGE [find=WORDS] [tick=STATUS] [untick=STATUS] …
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";

const errors = [];
const console_ = new VirtualConsole();
console_.on("jsdomError", error => errors.push(String(error.detail ?? error.message)));
const [page, ...acts] = process.argv.slice(2);
const { window } = new JSDOM(readFileSync(page, "utf8"), { runScripts: "dangerously", virtualConsole: console_ });
const { document } = window;
const form = document.getElementById("filter");
const tell = target => target.dispatchEvent(new window.Event("input", { bubbles: true }));

for (const act of acts) {
  const [verb, value] = act.split("=");
  if (verb === "find") {
    const search = form.querySelector("input[type=search]");
    search.value = value;
    tell(search);
  } else {
    const box = form.querySelector(`input[type=checkbox][value=${value}]`);
    box.checked = verb === "tick";
    tell(box);
  }
}

const isSeen = element => {
  for (let at = element; at; at = at.parentElement) if (at.hidden) return false;
  return true;
};
const seen = selector => [...document.querySelectorAll(selector)].filter(isSeen);
console.log(JSON.stringify({
  Errors: errors,
  HasFilter: isSeen(form),
  Boxes: [...form.querySelectorAll("input[type=checkbox]")].map(box => box.value),
  Scenarios: seen(".scenario > h4 a").map(link => link.textContent),
  Contents: seen(".contents li a").map(link => link.textContent),
  SaysNothing: isSeen(document.getElementById("nothing")),
}));
