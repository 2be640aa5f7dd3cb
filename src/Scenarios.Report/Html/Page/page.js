// One feature is one page: what is not read costs no layout, and the browser's own search still finds it (hidden until found).
const root = document.documentElement;
const features = all(".feature");
const chapters = all(".chapter");
const front = byId("front");
const results = byId("results");
const contents = byId("contents");
let current = null;

const wrapBox = box => {
  const wrap = make("div", { class: "wrap" });
  box.replaceWith(wrap);
  wrap.append(box, make("button", { type: "button", class: "copy", i: "copy" }));
};

const decorate = feature => {
  if (feature.dataset.ready) return;
  feature.dataset.ready = "1";
  for (const title of all(".title", feature)) {
    const id = title.parentElement.id;
    if (title.matches("summary")) continue;
    const texts = [...title.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
    title.append(make("a", { href: "#" + id }, ...texts));
  }
  for (const box of all("pre.t, pre.f, pre.d", feature)) wrapBox(box);
  for (const box of all("pre, .scroll, .pic", feature)) box.tabIndex = 0;
  const isPacked = feature.closest(".chapter").querySelector(":scope > script");
  for (const step of isPacked ? all(".steps > li[data-n]", feature) : []) {
    step.lastElementChild.append(make("details", { class: "changes" }, make("summary", { i: "changes", "data-a": step.dataset.n })));
  }
  for (const step of isPacked ? all(".steps > li[data-y]", feature) : []) {
    if (!step.querySelector(".why")) step.lastElementChild.append(make("details", { class: "why" }, make("summary", { i: "why" })));
  }
  for (const tags of all(".tags", feature)) {
    tags.replaceChildren(...tags.textContent.split(" ").flatMap(tag => [make("a", { href: "#?q=" + encodeURIComponent(tag) }, tag), " "]));
  }
  // A manifest is shown where it is named first; later names lead there.
  for (const file of all(".file", feature)) {
    const name = file.querySelector("code").textContent;
    for (const quoted of all("q", feature)) {
      if (quoted.textContent.slice(1, -1) === name && !file.closest("li").contains(quoted)) {
        const link = make("a", { href: "#" + file.closest("[id]").id }, ...quoted.childNodes);
        link.addEventListener("click", () => setTimeout(() => file.scrollIntoView({ block: "center" }), 0));
        quoted.append(link);
      }
    }
  }
  for (const scenario of isPacked ? all(".scenario", feature) : []) {
    addPlayer(scenario);
    addDetails(scenario);
  }
  const index = features.indexOf(feature);
  const nav = make("nav", { class: "pager", "aria-label": "Pages" });
  for (const [step, key] of [[-1, "previous"], [1, "next"]]) {
    const other = features[index + step];
    if (other) nav.append(make("a", { href: "#" + other.id, rel: step < 0 ? "prev" : "next", class: key }, make("small", { i: key }), other.querySelector("h3").textContent));
  }
  feature.append(nav);
};

// What a command printed, without its prompt; what a file holds, all of it.
const copy = async button => {
  const box = button.parentElement;
  const typed = all("b", box);
  const rest = box.nextElementSibling?.matches(".more") ? "\n" + box.nextElementSibling.querySelector("pre").textContent : "";
  const text = typed.length > 0 ? typed.map(line => line.textContent.slice(2)).join("\n") : box.querySelector("pre").textContent + rest;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = word("copied");
    setTimeout(() => { button.textContent = word("copy"); }, 1500);
  } catch {
    getSelection().selectAllChildren(box.querySelector("pre"));
  }
};

const showContents = () => {
  all(".here", contents).forEach(item => item.remove());
  all("[aria-current]", contents).forEach(link => link.removeAttribute("aria-current"));
  if (!current) return;
  const link = all("a", contents).find(candidate => decodeURIComponent(candidate.hash.slice(1)) === current.id);
  if (!link) return;
  link.setAttribute("aria-current", "page");
  const list = make("ul", { class: "here" });
  for (const heading of all(".title > a", current)) {
    const item = make("li", {}, make("a", { href: heading.hash }, heading.textContent));
    const status = heading.closest(".scenario")?.dataset.s;
    if (status) item.className = status;
    list.append(item);
  }
  link.closest("li").append(list);
  link.scrollIntoView({ block: "nearest" });
};

// Shows one view: the front page, a chapter's contents, a feature, or what a search found.
const show = (view, feature, chapter) => {
  root.dataset.view = view;
  const isNew = current !== feature;
  current = feature;
  front.hidden = view !== "front";
  results.hidden = view !== "results";
  for (const other of features) {
    if (other === feature) other.removeAttribute("hidden");
    else if (!other.hasAttribute("hidden")) other.setAttribute("hidden", "until-found");
  }
  for (const other of chapters) other.classList.toggle("shown", other === chapter);
  if (feature) decorate(feature);
  if (isNew || view !== "feature") showContents();
};

// A link into something folded opens what hides its target.
const reveal = element => {
  for (let parent = element; parent; parent = parent.parentElement) {
    if (parent.tagName === "DETAILS") parent.open = true;
  }
};

// A link from a page of more or fewer scenarios still finds its scenario: by the feature and the title.
const find = id => {
  const exact = byId(id);
  if (exact || !id.includes("/")) return exact;
  const parts = id.split("/");
  for (let length = parts.length - 1; length > 1; length--) {
    const feature = byId(parts.slice(0, length).join("/"));
    if (feature?.matches(".feature")) {
      return all("[id]", feature).find(candidate => candidate.id.split("/").at(-1) === parts.at(-1)) ?? feature;
    }
  }
  return null;
};

const route = () => {
  contents.classList.remove("open");
  byId("menu").setAttribute("aria-expanded", "false");
  const hash = location.hash.slice(1);
  if (hash.startsWith("?")) {
    search(new URLSearchParams(hash.slice(1)));
    show("results", null, null);
    return;
  }
  const target = hash ? find(decodeURIComponent(hash)) : null;
  const feature = target?.closest(".feature") ?? null;
  const chapter = target?.closest(".chapter") ?? null;
  if (!chapter) {
    clearSearch();
    show("front", null, null);
    if (target && front.contains(target)) target.scrollIntoView();
    else if (hash !== "content" && hash !== "contents") scrollTo(0, 0);
    return;
  }
  clearSearch();
  show(feature ? "feature" : "chapter", feature, chapter);
  all(".target").forEach(element => element.classList.remove("target"));
  if (target === feature || target === chapter) {
    scrollTo(0, 0);
  } else {
    reveal(target);
    target.classList.add("target");
    target.scrollIntoView();
  }
};

const setTheme = theme => {
  root.dataset.theme = theme;
  stored("theme", theme);
};
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const switchTheme = () => setTheme(isDark() ? "light" : "dark");
const switchLanguage = () => {
  setLanguage(language === "ja" ? "en" : "ja");
  stored("language", language);
};

const KEYS = [["/", "k-find"], ["n p", "k-next"], ["j k", "k-scenario"], ["h", "k-home"], ["t", "k-theme"], ["l", "k-language"], ["Esc", "k-escape"]];
const help = () => {
  byId("keys")?.remove();
  const list = make("dl");
  for (const [key, text] of KEYS) list.append(make("dt", {}, make("kbd", {}, key)), make("dd", { i: text }));
  const dialog = make("dialog", { id: "keys", "aria-labelledby": "keys-title" }, make("h2", { id: "keys-title", i: "keys" }), list,
    make("form", { method: "dialog" }, make("button", { i: "close" })));
  document.body.append(dialog);
  dialog.showModal();
};

const neighbour = step => {
  const other = current ? features[features.indexOf(current) + step] : features[step > 0 ? 0 : features.length - 1];
  if (other) location.hash = "#" + other.id;
};
const scenario = step => {
  if (!current) return;
  const titles = all(".title", current).filter(title => title.offsetParent);
  const edge = byId("top").getBoundingClientRect().bottom + 24;
  const next = step > 0
    ? titles.find(title => title.getBoundingClientRect().top > edge)
    : titles.filter(title => title.getBoundingClientRect().top < edge - 30).at(-1);
  next?.scrollIntoView();
};

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const field = event.target.closest?.("input, select, textarea");
  if (event.key === "Escape") {
    if (root.dataset.view === "results") location.hash = "";
    byId("query").value = "";
    field?.blur();
    contents.classList.remove("open");
    return;
  }
  if (field) return;
  const actions = {
    "/": () => byId("query").focus(), n: () => neighbour(1), p: () => neighbour(-1), j: () => scenario(1), k: () => scenario(-1),
    h: () => { location.hash = ""; }, t: switchTheme, l: switchLanguage, "?": help,
  };
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest(".copy");
  if (button) copy(button);
});
// The browser's search found something in a feature that is not shown.
document.addEventListener("beforematch", event => {
  const feature = event.target.closest(".feature");
  // A link says where to go by itself.
  if (feature && find(decodeURIComponent(location.hash.slice(1)))?.closest(".feature") !== feature) {
    history.replaceState(null, "", "#" + feature.id);
    show("feature", feature, feature.closest(".chapter"));
  }
});
addEventListener("beforeprint", () => all("details.more, details.file, details.background, details.row").forEach(details => { details.open = true; }));
