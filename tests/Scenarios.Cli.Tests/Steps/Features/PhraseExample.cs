using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>A short phrase for each wording of a book.</summary>
internal static class PhraseExample
{
    private const int Deepest = 12;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["label"] = "\"tier=front\"", ["selector"] = "\"tier=front\"", ["node-label"] = "\"disk=ssd\"", ["preferred"] = "\"disk=ssd\"",
        ["pods-label"] = "\"tier=front\"", ["from-label"] = "\"tier=front\"", ["to-label"] = "\"tier=front\"",
        ["pair"] = "\"mode=day\"", ["node"] = "\"worker\"", ["path"] = "\"/data/file\"", ["image"] = "\"nginx:1.27\"",
        ["schedule"] = "\"*/5 * * * *\"", ["name"] = "\"SOME\"", ["from"] = "\"settings\"", ["cidr"] = "\"10.0.0.0/8\"",
        ["size"] = "\"1Gi\"", ["mode-text"] = "\"ReadWriteOnce\"",
    };

    public static string Of(PhraseBook book, PhraseNode node) => Join(book, node, string.Empty, Deepest) ?? string.Empty;

    private static string? Join(PhraseBook book, PhraseNode node, string rule, int depth) => node switch
    {
        _ when depth == 0 => null,
        LiteralNode literal => literal.Text,
        SequenceNode sequence => All(book, sequence.Parts, rule, depth),
        ChoiceNode choice => choice.Options.Select(option => Join(book, option, rule, depth - 1))
            .FirstOrDefault(static one => one is not null),
        OptionalNode or RepeatNode => string.Empty,
        SlotNode { IsTerminal: true } slot => Terminal(slot, rule),
        SlotNode { Rule: "bytes" } => "\"1Gi\"",
        SlotNode { Name: "status" } => "200",
        SlotNode { Name: "nth" } => book.Language == "ja" ? "3回目" : "third",
        SlotNode slot => book.Rule(slot).Alternatives.Select(one => Join(book, one.Node, slot.Rule, depth - 1))
            .FirstOrDefault(static one => one is not null),
        _ => null,
    };

    private static string? All(PhraseBook book, IReadOnlyList<PhraseNode> parts, string rule, int depth)
    {
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (Join(book, part, rule, depth - 1) is not { } word)
            {
                return null;
            }

            if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        return string.Join(' ', words);
    }

    private static string Terminal(SlotNode slot, string rule) => slot.Rule switch
    {
        TerminalRules.Digits => "3",
        TerminalRules.Command => "\"kubectl get pods\"",
        TerminalRules.FieldName => rule.StartsWith("probe-", StringComparison.Ordinal) ? "periodSeconds" : "maxUnavailable",
        TerminalRules.Variable => "SOME_NAME",
        TerminalRules.FilePath => "\"/data/file\"",
        TerminalRules.ImageName => "\"nginx:1.27\"",
        TerminalRules.KeyPair => "\"mode=day\"",
        _ => Texts.GetValueOrDefault(slot.Name, "\"web\""),
    };
}
