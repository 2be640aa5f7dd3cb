using System.Globalization;
using System.Text;
using Scenarios.Cli.Tests.Run;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>
/// Every claim that the phrase tables allow is checked with all of its words: it holds, or it fails with a message about its subject.
/// </summary>
internal sealed class EveryClaimTests
{
    private const int Samples = 1;

    private const string World = """
        Background:
            Given a Deployment "web" with 1 replica
            And a Service "web" for Deployment "web" on port 80
            And a ConfigMap "web" with:
              | key | value |
              | web | web   |
            And a Pod "db-0"
            When I update the image of Deployment "web" to "nginx:1.28"
            And I curl "http://web" 3 times from a Pod
            And I run "kubectl get pods"
            And a Pod looks up "web"
            And 10 seconds pass
        """;

    private static readonly (string Rule, string Frame)[] English =
    [
        ("state", "Pod \"db-0\" is {0}"), ("state", "Deployment \"web\" is {0}"), ("thing", "Deployment \"web\" has {0}"),
        ("thing", "Pod \"db-0\" has {0}"), ("verb", "Deployment \"web\" {0}"), ("verb", "every Pod of \"web\" {0}"),
        ("says", "the output {0}"), ("fate", "all 3 requests {0}"), ("lookup-end", "the lookup {0}"),
        ("field", "the {0} of Deployment \"web\" is \"web\""),
    ];

    private static readonly (string Rule, string Frame)[] Japanese =
    [
        ("state", "Pod \"db-0\" は{0}である"), ("state", "Deployment \"web\" は{0}になる"), ("thing", "Deployment \"web\" は{0}"),
        ("thing", "Pod \"db-0\" は{0}"), ("verb", "Deployment \"web\" は{0}ている"), ("verb", "\"web\" のすべてのPodが{0}ている"),
        ("verb-plain", "\"web\" のすべてのPodが{0}"), ("says", "出力は{0}"), ("fate", "3回のリクエストが{0}"), ("lookup-end", "名前解決は{0}"),
        ("field", "Deployment \"web\" の{0}は \"web\" である"),
    ];

    private static readonly string[] Faults = ["nothing can look", "Exception: "];

    [TestCase("en")]
    [TestCase("ja")]
    public void Claims_MadeByChance_AreLookedAt(string language)
    {
        var book = language == "en" ? PhraseBook.English : PhraseBook.Japanese;
        var random = new Random(5);
        var text = new StringBuilder("Feature: F\n" + World);
        var number = 0;
        foreach (var wording in book.Rule("claim").Alternatives)
        {
            for (var sample = 0; sample < Samples; sample++)
            {
                var sentence = Say(wording.Node, book, random, 0);
                text.Append(CultureInfo.InvariantCulture, $"\n  Scenario: {++number} {wording.Id}\n    Then {sentence}\n");
            }
        }

        foreach (var (rule, frame) in language == "en" ? English : Japanese)
        {
            foreach (var wording in book.Rule(rule).Alternatives)
            {
                var sentence = string.Format(CultureInfo.InvariantCulture, frame, Say(wording.Node, book, random, 0));
                text.Append(CultureInfo.InvariantCulture, $"\n  Scenario: {++number} {rule}.{wording.Id}\n    Then {sentence}\n");
            }
        }

        using var features = new TemporaryFeatures().With("a.feature", text.ToString());
        var lines = features.Print().Split('\n');
        lines.Index()
            .Where(static line => Array.Exists(Faults, fault => line.Item.Contains(fault, StringComparison.Ordinal)))
            .Select(line => string.Join('\n', lines[Math.Max(0, line.Index - 2)..(line.Index + 1)])).ShouldBeEmpty();
    }

    private static string Say(PhraseNode node, PhraseBook book, Random random, int depth) => node switch
    {
        LiteralNode literal => literal.Text,
        SequenceNode sequence =>
            string.Join(
                book.WordsEnd ? " " : "",
                sequence.Parts.Select(part => Say(part, book, random, depth)).Where(text => text.Length > 0)),
        ChoiceNode choice => Say(choice.Options[random.Next(choice.Options.Count)], book, random, depth),
        OptionalNode optional => random.Next(2 + depth) == 0 ? Say(optional.Part, book, random, depth) : string.Empty,
        RepeatNode repeat => random.Next(4 + depth) == 0 ? Say(repeat.Part, book, random, depth) : string.Empty,
        SlotNode { Rule: TerminalRules.Text or TerminalRules.Holder } => "\"web\"",
        SlotNode { Rule: TerminalRules.FieldName } => book.WordsEnd ? "minReadySeconds" : "「minReadySeconds」",
        SlotNode { Rule: TerminalRules.Variable } => "MODE",
        SlotNode { Rule: TerminalRules.FilePath } => "/etc/app.conf",
        SlotNode { Rule: TerminalRules.ImageName } => "\"nginx:1.27\"",
        SlotNode { Rule: TerminalRules.KeyPair } => "MODE=web",
        SlotNode { Rule: TerminalRules.BareWord } => "web",
        SlotNode { Rule: TerminalRules.Digits } => "3",
        SlotNode { Rule: TerminalRules.Command } => "\"kubectl get pods\"",
        SlotNode { Rule: "unit" } => book.WordsEnd ? "seconds" : "秒",
        SlotNode slot => book.Rule(slot.Rule).Alternatives is var wordings
            ? Say(wordings[random.Next(wordings.Count)].Node, book, random, depth + 1)
            : string.Empty,
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
