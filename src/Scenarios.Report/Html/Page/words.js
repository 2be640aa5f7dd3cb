"use strict";
// The page's own words. English stands in the page; what a feature says stays in its own language.
const WORDS = {
  ja: {
    skip: "本文へ", menu: "目次", search: "検索：語、@タグ and not @タグ", time: "時間", status: "結果", stopped: "実行は途中で止められました。",
    problems: "成功しなかったもの", retried: "再試行で成功したもの", contents: "目次", tags: "タグ",
    seed: "シード {0}。同じフィーチャーを同じシードで実行すると、このページが 1 バイトも違わず再現されます。",
    background: "背景", replay: "もう一度実行する：", more: "残り {0} 行", "left-out": "… {0} 行省略 …", "as-printed": "上の出力と同じ内容", told: "上に詳しく",
    why: "ここに至る経緯", unchanged: "それまでに変わったものはありません。", changes: "変わったもの · {0}", way: "経路上の判断", trace: "スタックトレース", copy: "コピー", copied: "コピーしました",
    results: "検索結果", found: "{0} 件のシナリオ", none: "該当するシナリオはありません。", bad: "タグ式を読めません：{0}", more_results: "ほか {0} 件",
    player: "時間を動かす", at: "時刻", objects: "kubectl get all", events: "イベント", nothing: "まだ何もありません。", noevents: "まだイベントはありません。",
    created: "作成", changed: "変更", deleted: "削除", next: "次へ", previous: "前へ", keys: "キー操作", close: "閉じる", play: "再生", pause: "停止",
    "k-find": "検索", "k-next": "次・前のフィーチャー", "k-scenario": "次・前のシナリオ", "k-theme": "明るい・暗い", "k-language": "English・日本語", "k-home": "表紙", "k-escape": "検索をやめる",
  },
  en: {
    why: "What led to this", unchanged: "Nothing had changed before.",
    copy: "Copy", copied: "Copied", results: "Results", found: "{0} scenarios", none: "No scenario matches.", bad: "This tag expression cannot be read: {0}", more_results: "{0} more",
    changes: "What changed · {0}", player: "Move through time", at: "Time", objects: "kubectl get all", events: "Events", nothing: "Nothing is there yet.", noevents: "No events yet.",
    created: "created", changed: "changed", deleted: "deleted", next: "Next", previous: "Previous", keys: "Keys", close: "Close", play: "Play", pause: "Pause",
    "k-find": "Search", "k-next": "Next, previous feature", "k-scenario": "Next, previous scenario", "k-theme": "Light, dark", "k-language": "English, 日本語", "k-home": "Front page", "k-escape": "Leave the search",
  },
};
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = id => document.getElementById(id);
// A page from a file may have no store.
const stored = (key, value) => {
  try {
    if (value === undefined) return localStorage.getItem("scenarios." + key);
    localStorage.setItem("scenarios." + key, value);
  } catch { /* nothing is kept */ }
  return null;
};
let language = "en";
const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, number) => values[number] ?? "");
const word = (key, ...values) => fill(WORDS[language][key] ?? WORDS.en[key] ?? key, values);
// An element with text, attributes and children; whatever the text is, it is text.
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "class") element.className = value;
    else if (key === "i") element.dataset.i = value;
    else element.setAttribute(key, value);
  }
  if (attributes.i) element.textContent = word(attributes.i, ...(attributes["data-a"] ?? "").split("|"));
  element.append(...children);
  return element;
};
const speak = (root = document) => {
  for (const element of all("[data-i]", root)) {
    element.dataset.en ??= element.textContent;
    const text = WORDS[language][element.dataset.i];
    element.textContent = text && (language !== "en" || WORDS.en[element.dataset.i]) ? fill(text, (element.dataset.a ?? "").split("|")) : element.dataset.en;
  }
};
const setLanguage = chosen => {
  language = chosen;
  document.documentElement.lang = chosen;
  speak();
  const query = byId("query");
  query.dataset.en ??= query.placeholder;
  query.placeholder = chosen === "ja" ? WORDS.ja.search : query.dataset.en;
  const button = byId("language");
  button.textContent = chosen === "ja" ? "English" : "日本語";
  button.lang = chosen === "ja" ? "en" : "ja";
};
