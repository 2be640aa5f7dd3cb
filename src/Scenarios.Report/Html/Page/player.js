// Moves through a scenario's virtual time. The data of a chapter is unpacked when it is first asked for: five characters of 85 are four bytes,
// and those are deflated JSON.
const unpacked = new Map();
const dataOf = chapter => {
  if (!unpacked.has(chapter)) {
    const text = chapter.querySelector(":scope > script").textContent.trim();
    const bytes = new Uint8Array((text.length - 1) / 5 * 4);
    for (let from = 1, to = 0; from < text.length; from += 5, to += 4) {
      let number = 0;
      for (let at = from; at < from + 5; at++) {
        const code = text.charCodeAt(at);
        number = number * 85 + code - 40 - (code > 62 ? 2 : code > 60 ? 1 : 0);
      }
      for (let at = 3; at >= 0; at--) {
        bytes[to + at] = number % 256;
        number = Math.floor(number / 256);
      }
    }
    const stream = new Blob([bytes.subarray(0, bytes.length - Number(text[0]))]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    unpacked.set(chapter, new Response(stream).json());
  }
  return unpacked.get(chapter);
};

// As kubectl says ages (apimachinery, util/duration/duration.go).
const age = milliseconds => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number, unit, rest, restUnit) => number + unit + (rest ? rest + restUnit : "");
  if (seconds < 120) return seconds + "s";
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return two(minutes, "m", seconds % 60, "s");
  if (minutes < 180) return minutes + "m";
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return two(hours, "h", minutes % 60, "m");
  if (hours < 48) return hours + "h";
  return hours < 192 ? two(Math.floor(hours / 24), "d", hours % 24, "h") : Math.floor(hours / 24) + "d";
};
const clock = milliseconds => {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return seconds.toFixed(1) + "s";
  if (seconds < 3600) return Math.floor(seconds / 60) + "m" + String(Math.floor(seconds % 60)).padStart(2, "0") + "s";
  return Math.floor(seconds / 3600) + "h" + String(Math.floor(seconds / 60) % 60).padStart(2, "0") + "m";
};

// The order in which kubectl prints the kinds of "all".
const ORDER = ["pod", "replicationcontroller", "service", "daemonset", "deployment", "replicaset", "statefulset", "horizontalpodautoscaler", "cronjob", "job"];

const summed = numbers => {
  let sum = 0;
  return numbers.map(number => sum += number);
};
// A scenario's part of its chapter's data, with each text in place of its number.
const dataFor = async scenario => {
  const chapter = scenario.closest(".chapter");
  const data = await dataOf(chapter);
  const at = all(".scenario", chapter).indexOf(scenario);
  const text = number => number < 0 ? null : data.w[number];
  return {
    begins: summed(data.s[at]), times: summed(data.a[at]), pictures: data.p[at], lines: data.l, listings: data.t.map(([name, age, ...columns]) => [name, age, ...columns.map(text)]),
    changes: data.c[at].map(step => step.map(([time, verb, ...texts]) => [time, verb, ...texts.map(text)])),
    rows: data.r[at].map(rows => rows.map(([listing, name, since, ...cells]) => [listing, text(name), since, ...cells.map(text)])),
    events: data.e[at].map(events => events.map(([isWarning, reason, kind, name, told]) => [isWarning, text(reason), text(kind) + text(name), text(told).replaceAll("\u0001", text(name))])),
    claims: data.y[at].map(([reasons, ...about]) => ({ reasons: (reasons ?? []).map(text), about: new Set(about.flatMap((kind, index) => index % 2 ? [] : [text(kind) + " " + text(about[index + 1])])) })),
  };
};

// The pictures, listings and events of each instant, from what differs between them.
const statesOf = data => {
  let lines = [];
  const rows = new Map();
  const events = [];
  const states = data.times.map((at, number) => {
    if (data.pictures[number].length) {
      const [head, tail, ...between] = data.pictures[number];
      lines = [...lines.slice(0, head), ...between, ...(tail ? lines.slice(-tail) : [])];
    }
    for (const [listing, name, since, ...cells] of data.rows[number]) {
      const key = data.listings[listing][0] + "/" + name;
      if (since === undefined) rows.delete(key);
      else rows.set(key, { listing, name, since, cells });
    }
    for (const event of data.events[number]) events.push([at, ...event]);
    return { at, lines, rows: [...rows.values()], events: events.length };
  }).map(state => ({ ...state, told: events.slice(0, state.events) }));
  const end = data.begins.at(-1);
  return states.length && end > states.at(-1).at ? [...states, { ...states.at(-1), at: end }] : states;
};

const listing = (data, state, now) => {
  const tables = new Map();
  for (const row of state.rows) tables.set(row.listing, [...(tables.get(row.listing) ?? []), row]);
  const rank = number => ORDER.indexOf(data.listings[number][0].split(".")[0]);
  return [...tables].sort((a, b) => rank(a[0]) - rank(b[0])).map(([number, rows]) => {
    const [name, ageColumn, ...columns] = data.listings[number];
    const cells = rows.sort((a, b) => a.name < b.name ? -1 : 1).map(row => row.cells.map((cell, column) =>
      column === ageColumn ? age(now - row.since * 1000) : column === 0 ? name + "/" + (cell || row.name) : cell));
    const widths = columns.map((column, at) => Math.max(column.length, ...cells.map(row => row[at].length)) + 3);
    return [columns, ...cells].map(row => row.map((cell, at) => cell.padEnd(widths[at])).join("").trimEnd()).join("\n");
  }).join("\n\n");
};

const addPlayer = scenario => {
  if (!scenario.querySelector("[data-n], .pic")) return;
  const details = make("details", { class: "player" }, make("summary", { i: "player" }));
  const place = scenario.querySelector(":scope > .timeline") ?? scenario.querySelector(":scope > .steps:last-of-type");
  (place ?? scenario.lastElementChild).after(details);
  details.addEventListener("toggle", async () => {
    if (!details.open || details.dataset.ready) return;
    details.dataset.ready = "1";
    fillPlayer(details, await dataFor(scenario), all(".steps > li", scenario));
  });
};

// What a step changed and what led to it are filled in when they are opened first.
const addDetails = scenario => {
  const steps = all(".steps > li", scenario);
  for (const part of all(".changes, .why", scenario)) {
    const open = async () => {
      if (!part.open || part.dataset.ready) return;
      part.dataset.ready = "1";
      (part.matches(".why") ? fillWhy : fillChanges)(part, await dataFor(scenario), steps.indexOf(part.closest("li")));
    };
    part.addEventListener("toggle", open);
    open();
  }
};

// A sentence without the word for how it ended.
const said = sentence => [...sentence.childNodes].filter(node => !node.classList?.contains("status")).map(node => node.textContent).join("").trim();

const fillPlayer = (details, data, steps) => {
  const states = statesOf(data);
  const slider = make("input", { type: "range", min: "0", max: String(states.length - 1), value: "0", "aria-label": word("at") });
  const time = make("output", { class: "clock" });
  const step = make("p", { class: "said", "aria-live": "polite" });
  const play = make("button", { type: "button", i: "play" });
  const picture = make("div", { class: "pic", tabindex: "0" });
  const table = make("pre", { class: "t", tabindex: "0" });
  const events = make("pre", { class: "t", tabindex: "0" });
  details.append(make("div", { class: "controls" }, play, slider, time), step, picture,
    make("p", { class: "label", i: "objects" }), table, make("p", { class: "label", i: "events" }), events);
  const draw = () => {
    const state = states[Number(slider.value)];
    // Markup of our own: every text in it was escaped when it was written.
    picture.innerHTML = state.lines.map(line => data.lines[line]).join("\n");
    table.textContent = listing(data, state, state.at) || word("nothing");
    const [ofReason, ofAbout] = [2, 3].map(column => Math.max(0, ...state.told.map(event => event[column].length)) + 3);
    events.textContent = state.told.map(([at, isWarning, reason, about, text]) => clock(state.at - at).padEnd(8) + (isWarning ? "Warning" : "Normal").padEnd(10) + reason.padEnd(ofReason) + about.padEnd(ofAbout) + text).join("\n") || word("noevents");
    time.textContent = clock(state.at);
    slider.setAttribute("aria-valuetext", clock(state.at));
    const current = steps[Math.min(steps.length - 1, data.begins.findLastIndex(begin => begin <= state.at))];
    step.textContent = current ? current.firstElementChild.textContent + " " + said(current.querySelector("p")) : "";
  };
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.dataset.i = "play";
    play.textContent = word("play");
  };
  play.addEventListener("click", () => {
    if (timer) return stop();
    if (slider.value === slider.max) slider.value = "0";
    play.dataset.i = "pause";
    play.textContent = word("pause");
    timer = setInterval(() => {
      slider.value = String(Number(slider.value) + 1);
      draw();
      if (slider.value === slider.max) stop();
    }, 400);
    return draw();
  });
  slider.addEventListener("input", draw);
  slider.value = slider.max;
  draw();
};

const fillChanges = (details, data, step) => {
  const list = make("ol");
  for (const [at, verb, kind, name, by, ...fields] of data.changes[step] ?? []) {
    const item = make("li", { class: ["created", "changed", "deleted"][verb] },
      make("p", {}, make("span", { class: "n" }, clock(data.begins[step] + at)), " ", make("b", {}, `${kind} ${name}`), " ", make("span", { i: ["created", "changed", "deleted"][verb] }), make("span", { class: "by" }, " " + by)));
    if (fields.length) {
      const body = make("tbody");
      for (let index = 0; index < fields.length; index += 3) {
        const [path, before, after] = fields.slice(index, index + 3);
        body.append(make("tr", {}, make("td", {}, path), make("td", { class: "expected" }, before === null ? "" : "- " + before), make("td", { class: "received" }, after === null ? "" : "+ " + after)));
      }
      item.append(make("div", { class: "scroll", tabindex: "0" }, make("table", {}, body)));
    }
    list.append(item);
  }
  details.append(list);
};

// What led to what a step claims: who did what to those that it is about, one after the other, since somebody last asked for something; then what was
// recorded about them. What one does to many of a kind is one cause.
const fillWhy = (details, data, step) => {
  const { about, reasons } = data.claims[step] ?? { about: new Set(), reasons: [] };
  const isAsked = change => change[4] === "kubectl";
  const changesOf = at => about.size ? data.changes[at].filter(change => about.has(change[2] + " " + change[3])) : data.changes[at];
  const claims = all(".steps > li", details.closest(".scenario")).map(item => "y" in item.dataset);
  let from = step;
  while (from > 0 && (claims[from] || !changesOf(from).length)) from--;
  while (from > 0 && !claims[from - 1]) from--;
  // Farther back, where the cluster only went on with what somebody had asked for.
  while (from > 0 && !data.changes.some((_, at) => at >= from && at <= step && changesOf(at).some(isAsked))) from--;
  const causes = [];
  for (let at = from; at <= step; at++) {
    for (const [time, verb, kind, name, by, ...fields] of changesOf(at)) {
      // What came or went twice is two causes.
      const same = causes.slice(-6).find(cause => cause.by === by && cause.verb === verb && cause.kind === kind && (verb === 1 || !cause.names.has(name)));
      const cause = same ?? { at: data.begins[at] + time, by, verb, kind, names: new Set(), fields: new Map() };
      cause.names.add(name);
      cause.until = data.begins[at] + time;
      for (let index = 0; index < fields.length; index += 3) cause.fields.set(fields[index].replace(/\[[^\]]*[0-9][^\]]*\]/g, "[]"), fields[index + 2]);
      if (!same) causes.push(cause);
    }
  }
  const list = make("ol");
  for (const cause of causes.slice(-40)) {
    const names = [...cause.names];
    const what = names.length > 2 ? `${names.length} × ${cause.kind}` : `${cause.kind} ${names.join(", ")}`;
    const fields = [...cause.fields].slice(0, 4).map(([path, after]) => `${path}: ${(after ?? "–").slice(0, 60)}`).join("; ");
    const times = clock(cause.until) === clock(cause.at) ? clock(cause.at) : `${clock(cause.at)} – ${clock(cause.until)}`;
    list.append(make("li", {}, make("span", { class: "n" }, times), " ", make("b", {}, cause.by), " ", make("span", { i: ["created", "changed", "deleted"][cause.verb] }), " ", what,
      make("span", { class: "by" }, fields ? " · " + fields : "")));
  }
  if (causes.length) details.append(list);
  // Of a claim that failed they stand here already.
  if (reasons.length && !details.querySelector("pre")) details.append(make("pre", { class: "t", tabindex: "0" }, reasons.join("\n")));
  if (!causes.length && !reasons.length) details.append(make("p", { i: "unchanged" }));
};

// Begin.
byId("find").hidden = false;
byId("tools").hidden = false;
byId("find").addEventListener("input", ask);
byId("find").addEventListener("submit", event => event.preventDefault());
byId("theme").addEventListener("click", switchTheme);
byId("language").addEventListener("click", switchLanguage);
byId("help").addEventListener("click", help);
byId("menu").setAttribute("role", "button");
byId("menu").setAttribute("aria-controls", "contents");
byId("menu").setAttribute("aria-expanded", "false");
byId("menu").addEventListener("click", event => {
  event.preventDefault();
  byId("menu").setAttribute("aria-expanded", String(contents.classList.toggle("open")));
});
for (const box of all("pre", front)) box.tabIndex = 0;
addEventListener("hashchange", route);
if (stored("theme")) root.dataset.theme = stored("theme");
setLanguage(stored("language") ?? (navigator.language.startsWith("ja") ? "ja" : "en"));
route();
