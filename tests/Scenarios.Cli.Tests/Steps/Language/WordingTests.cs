using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Everything that the phrase tables allow can be read: random sentences made from them are understood.</summary>
internal sealed class WordingTests
{
    private const int Samples = 6;

    [TestCase("en")]
    [TestCase("ja")]
    public void Wordings_SentencesMadeByChance_AreRead(string language)
    {
        var book = language == "en" ? PhraseBook.English : PhraseBook.Japanese;
        var roots = Enum.GetValues<StepKind>()
            .SelectMany(kind => Enum.GetValues<SentenceForm>().SelectMany(form => SentenceReader.RulesOf(kind, form)))
            .Distinct(StringComparer.Ordinal).Where(book.Has);
        var random = new Random(11);

        var unread =
            from rule in roots
            from wording in book.Rule(rule).Alternatives
            from sample in Enumerable.Range(0, Samples)
            let sentence = Say(wording.Node, book, random, 0)
            where PhraseMatcher.Find(book, rule, sentence) is null
            select $"{rule}.{wording.Id}: {sentence}";

        unread.ToList().ShouldBeEmpty();
    }

    private static string Say(PhraseNode node, PhraseBook book, Random random, int depth) => node switch
    {
        LiteralNode literal => literal.Text,
        SequenceNode sequence =>
            string.Join(
                book.WordsEnd ? " " : "",
                sequence.Parts.Select(part => Say(part, book, random, depth)).Where(text => text.Length > 0)),
        ChoiceNode choice => Say(choice.Options[random.Next(choice.Options.Count)], book, random, depth),
        OptionalNode optional => random.Next(3 + depth) == 0 ? Say(optional.Part, book, random, depth) : string.Empty,
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
        SlotNode slot => book.Rule(slot.Rule).Alternatives is var wordings
            ? Say(wordings[random.Next(wordings.Count)].Node, book, random, depth + 1)
            : string.Empty,
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
