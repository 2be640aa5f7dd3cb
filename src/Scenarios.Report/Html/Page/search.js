// Full text and tag expressions over all scenarios, read from the page once, when somebody searches first.
let index = null;
const titleOf = element => {
  const title = element.querySelector(".title").cloneNode(true);
  title.querySelector(".mark")?.remove();
  return title.textContent.trim();
};
const readIndex = () => index ??= all(".scenario").map(element => {
  const feature = element.closest(".feature");
  const outline = element.closest(".outline");
  const title = element.matches("details") ? (outline ? titleOf(outline) : "") + " · " + titleOf(element) : titleOf(element);
  const above = [feature.closest(".chapter").querySelector("h2"), feature.querySelector("h3"), element.closest(".rule")?.querySelector("h4")].filter(Boolean).map(heading => heading.textContent);
  const text = element.textContent;
  const tags = [element, outline, element.closest(".rule"), feature].filter(Boolean).flatMap(holder => (holder.querySelector(":scope > .tags")?.textContent ?? "").trim().split(/\s+/));
  return {
    element, feature, title, above, lower: (title + "\n" + above.join("\n") + "\n" + tags.join(" ") + "\n" + text).toLowerCase(),
    tags: new Set(tags.map(tag => tag.toLowerCase())), status: element.dataset.s ?? "passed", seconds: Number(element.dataset.d ?? 0),
  };
});

// A tag expression: @a, not, and, or, brackets; what stands side by side must both be so. Throws where it cannot be read.
const tagExpression = tokens => {
  let position = 0;
  const either = () => {
    let left = both();
    while (tokens[position] === "or") {
      position++;
      const [one, other] = [left, both()];
      left = tags => one(tags) || other(tags);
    }
    return left;
  };
  const both = () => {
    let left = single();
    while (position < tokens.length && tokens[position] !== "or" && tokens[position] !== ")") {
      if (tokens[position] === "and") position++;
      const [one, other] = [left, single()];
      left = tags => one(tags) && other(tags);
    }
    return left;
  };
  const single = () => {
    const token = tokens[position++];
    if (token === "not") {
      const inner = single();
      return tags => !inner(tags);
    }
    if (token === "(") {
      const inner = either();
      if (tokens[position++] !== ")") throw new Error(")");
      return inner;
    }
    if (!token?.startsWith("@")) throw new Error(token ?? "…");
    return tags => tags.has(token);
  };
  const expression = either();
  if (position < tokens.length) throw new Error(tokens[position]);
  return expression;
};

// The words and the tag expression of what was typed: and, or, not are words unless a tag is there too.
const readQuery = text => {
  const tokens = text.toLowerCase().replace(/[()]/g, text.includes("@") ? " $& " : "$&").split(/\s+/).filter(Boolean);
  if (!tokens.some(token => token.startsWith("@"))) return { words: tokens, tags: null };
  const isOfTags = token => token.startsWith("@") || ["and", "or", "not", "(", ")"].includes(token);
  return { words: tokens.filter(token => !isOfTags(token)), tags: tagExpression(tokens.filter(isOfTags)) };
};

// What an element says, a blank between its parts; the words in pictures are of no use without them.
const textOf = element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node => node.nodeName === "svg" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const parts = [];
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.TEXT_NODE) parts.push(walker.currentNode.data);
  }
  return parts.join(" ").replace(/\s+/g, " ");
};

const snippet = (entry, words) => {
  const paragraph = make("p", { class: "snippet" });
  const text = words.length ? textOf(entry.element) : "";
  const at = words.length ? text.toLowerCase().indexOf(words[0]) : -1;
  if (at < 0) return paragraph;
  const blank = text.indexOf(" ", at - 60);
  const begin = at < 60 ? 0 : blank >= 0 && blank < at ? blank + 1 : at - 60;
  const piece = text.slice(begin, at + 140);
  const low = piece.toLowerCase();
  let position = 0;
  while (position < piece.length) {
    const next = words.map(word => [low.indexOf(word, position), word.length]).filter(([found]) => found >= 0).sort((a, b) => a[0] - b[0])[0];
    if (!next) break;
    paragraph.append(piece.slice(position, next[0]), make("mark", {}, piece.slice(next[0], next[0] + next[1])));
    position = next[0] + next[1];
  }
  paragraph.append(piece.slice(position));
  return paragraph;
};

const MOST = 100;
const search = parameters => {
  const [query, status, seconds] = [parameters.get("q") ?? "", parameters.get("status") ?? "", Number(parameters.get("time") ?? 0)];
  if (document.activeElement !== byId("query")) byId("query").value = query;
  if (byId("status")) byId("status").value = status;
  byId("duration").value = String(seconds);
  const list = byId("results-list");
  list.replaceChildren();
  let read;
  try {
    read = readQuery(query);
  } catch (error) {
    byId("results-count").textContent = word("bad", error.message);
    return;
  }
  const found = readIndex().filter(entry => (!status || entry.status === status) && entry.seconds >= seconds
    && (!read.tags || read.tags(entry.tags)) && read.words.every(text => entry.lower.includes(text)));
  // Titles before texts; else the order of the book.
  const inTitle = entry => read.words.length > 0 && read.words.every(text => entry.title.toLowerCase().includes(text));
  const sorted = [...found.filter(inTitle), ...found.filter(entry => !inTitle(entry))];
  byId("results-count").textContent = found.length ? word("found", found.length) : word("none");
  for (const entry of sorted.slice(0, MOST)) {
    const mark = entry.element.querySelector(".title > .mark")?.cloneNode(true) ?? make("span", { class: "mark passed", title: entry.status }, "✓");
    list.append(make("li", { "data-s": entry.status }, make("p", { class: "hit" }, mark, make("a", { href: "#" + entry.element.id }, entry.title)),
      make("p", { class: "crumbs" }, entry.above.join(" › ")), snippet(entry, read.words)));
  }
  if (sorted.length > MOST) list.append(make("li", { class: "crumbs" }, word("more_results", sorted.length - MOST)));
};

const clearSearch = () => {
  if (document.activeElement !== byId("query")) byId("query").value = "";
  if (byId("status")) byId("status").value = "";
  byId("duration").value = "0";
};

const ask = () => {
  const parameters = new URLSearchParams();
  if (byId("query").value.trim()) parameters.set("q", byId("query").value.trim());
  if (byId("status")?.value) parameters.set("status", byId("status").value);
  if (byId("duration").value !== "0") parameters.set("time", byId("duration").value);
  const hash = [...parameters].length ? "#?" + parameters : "";
  // One entry of the history for a search, however long it is typed at.
  if (root.dataset.view === "results") history.replaceState(null, "", hash || "#");
  else history.pushState(null, "", hash || "#");
  route();
};
