using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>
/// Runs axe in a page as it stands, with all of its rules. Contrast takes nearly all of the time, and depends on nothing but the colours
/// of a text and of what is below it, its size and its weight: it can be looked at once for all texts that have these in common.
/// </summary>
internal static class AxeRun
{
    private const string Run = """
        async eachKind => {
          if (!eachKind) {
            return told(await axe.run(document, { resultTypes: ["violations"] }));
          }
          mark();
          const others = { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } };
          const contrast = { resultTypes: ["violations"], runOnly: ["color-contrast"] };
          return [
            ...told(await axe.run(document, others)),
            ...told(await axe.run({ include: [["[data-one-of-its-kind]"]] }, contrast)),
          ];

          function told(found) {
            return found.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node =>
              `${violation.id}: ${node.html}\n  ${[...node.any, ...node.all].map(check => check.message).join("; ")}`));
          }

          function mark() {
            const seen = new Set();
            const known = new Map([[null, ""]]);
            const ground = element => {
              if (!known.has(element)) {
                const style = getComputedStyle(element);
                const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position].join(" ");
                const below = ground(element.parentElement);
                known.set(element, below.endsWith(own) ? below : `${below}, ${own}`);
              }
              return known.get(element);
            };
            for (const element of document.body.querySelectorAll("*")) {
              element.removeAttribute("data-one-of-its-kind");
              if (!element.checkVisibility() || ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) {
                continue;
              }
              const style = getComputedStyle(element);
              const kind = [
                element.tagName, element.getAttribute("class"), style.color, style.fontSize, style.fontWeight, ground(element),
              ].join("; ");
              if (!seen.has(kind)) {
                seen.add(kind);
                element.setAttribute("data-one-of-its-kind", "");
              }
            }
          }
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Loads axe into a page that has been opened.</summary>
    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Axe);

    /// <summary>Returns what axe finds.</summary>
    /// <param name="eachKind">Whether contrast is looked at once for each kind of text, not for every text.</param>
    public static Task<string[]> FindAsync(IPage page, bool eachKind) => page.EvaluateAsync<string[]>(Run, eachKind);
}
