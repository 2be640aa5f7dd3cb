"use strict";
(() => {
  const form = document.getElementById("filter");
  const search = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const nothing = document.getElementById("nothing");
  const unfold = document.getElementById("unfold");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // What a reader may type: the scenario's own words, and the headings it stands under.
  const scenarios = all(".scenario").map(element => {
    const headings = ["chapter", "feature", "rule"].map(name => element.closest("." + name)).filter(Boolean)
      .map(parent => parent.firstElementChild.textContent + " " + (parent.querySelector(":scope > .tags")?.textContent ?? ""));
    return { element, text: (headings.join(" ") + " " + element.textContent).toLowerCase(), statuses: element.dataset.status.split(" ") };
  });

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const statuses = boxes.filter(box => box.checked).map(box => box.value);
    const filtering = words.length > 0 || statuses.length < boxes.length;
    for (const { element, text, statuses: own } of scenarios) {
      // Where all scenarios have one status, there is nothing to choose and no box.
      const isChosen = boxes.length === 0 || own.some(status => statuses.includes(status));
      element.hidden = !(words.every(word => text.includes(word)) && isChosen);
    }
    for (const parent of all(".rule, .feature, .chapter")) {
      parent.hidden = filtering && !parent.querySelector(".scenario:not([hidden])");
    }
    // Who searches wants the places in the book, not the list of failures above it.
    all(".problems").forEach(problems => { problems.hidden = words.length > 0; });
    nothing.hidden = scenarios.some(({ element }) => !element.hidden) || !filtering;
    for (const item of all(".contents li")) {
      item.hidden = document.getElementById(item.dataset.for).hidden;
    }
    for (const section of all(".contents section")) {
      section.hidden = filtering && !section.querySelector("li:not([hidden])");
    }
  };

  // A link into a folded row or background opens what hides its target.
  const reveal = () => {
    let element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  unfold.addEventListener("click", () => {
    const folded = all(".transcript").some(transcript => !transcript.open);
    all(".transcript").forEach(transcript => { transcript.open = folded; });
    unfold.textContent = folded ? "Fold transcripts" : "Unfold transcripts";
  });
  addEventListener("hashchange", reveal);
  form.hidden = false;
  reveal();
})();
