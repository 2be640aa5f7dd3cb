using System.Text.RegularExpressions;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Book;

/// <summary>
/// Writes wordings as regular expressions for both .NET and JavaScript, because editors cannot ask the phrase books. No repeated part
/// contains another repeated part, so that matching never takes long.
/// </summary>
internal sealed class PhrasePatterns(PhraseBook book)
{
    /// <summary>
    /// The longest expression that is written out, in characters. Some rules would have millions; longer ones become "any text".
    /// </summary>
    private const int LongestRule = 300;

    /// <summary>Rules that tell sentences apart. They are always written out.</summary>
    private static readonly string[] Telling =
        ["condition", "state", "thing", "verb", "requests", "fate", "says", "output", "access", "access-verb", "standing", "be", "mood",
            "have"];

    private const string Blanks = "[ \\u3000]*";
    private const string Anything = ".*";
    private const string Quoted = "(?:\"[^\"]*\"|“[^”]*”|'[^']*'|`[^`]*`|‘[^’]*’|「[^」]*」|『[^』]*』)";
    private const string BareName = "[A-Za-z/][-A-Za-z0-9_./:=,@%~]*";
    private const string Digits = "[0-9０-９][0-9０-９,]*";

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The expression for a whole sentence of one wording, without anchors.</summary>
    public string Sentence(PhraseAlternative wording)
    {
        var pattern = $"{Of(wording.Node)}{Blanks}[.。]?";
        for (var length = 0; length != pattern.Length;)
        {
            length = pattern.Length;
            pattern = pattern.Replace(Anything + Blanks, Anything, StringComparison.Ordinal)
                .Replace(Blanks + Anything, Anything, StringComparison.Ordinal)
                .Replace(Anything + Anything, Anything, StringComparison.Ordinal);
        }

        return pattern;
    }

    private string Of(PhraseNode node) => node switch
    {
        LiteralNode literal => Literal(literal),
        SequenceNode { Parts: [var only] } => Of(only),
        SequenceNode sequence => string.Concat(sequence.Parts.Select(
            (part, index) => index == 0 || part is OptionalNode or RepeatNode ? Of(part) : Blanks + Of(part))),
        ChoiceNode choice => Choice(choice.Options.Select(Of)),
        OptionalNode optional => Of(optional.Part) is var part && part == Anything ? Anything : $"(?:{Blanks}{part})?",
        RepeatNode => Anything,
        _ => Rule(((SlotNode)node).Rule),
    };

    /// <summary>An alternation of the options without duplicates. It is "any text" if one of them is.</summary>
    private static string Choice(IEnumerable<string> options)
    {
        var once = options.Distinct(StringComparer.Ordinal).ToList();
        return once.Contains(Anything, StringComparer.Ordinal) ? Anything : $"(?:{string.Join('|', once)})";
    }

    private string Rule(string name)
    {
        if (name is TerminalRules.Text or TerminalRules.Command or TerminalRules.Holder or TerminalRules.FilePath
            or TerminalRules.ImageName)
        {
            return book.WordsEnd ? Quoted : $"(?:{Quoted}|{BareName})";
        }

        if (name is TerminalRules.KeyPair or TerminalRules.BareWord)
        {
            return $"(?:{Quoted}|[A-Za-z_.0-9=/-]+)";
        }

        if (name is TerminalRules.FieldName or TerminalRules.Variable)
        {
            return $"(?:{Quoted}|[A-Za-z_.0-9]+)";
        }

        if (name == TerminalRules.Digits)
        {
            return Digits;
        }

        if (!_known.TryGetValue(name, out var known))
        {
            // A rule within itself.
            _known.Add(name, Anything);
            known = Choice(book.Rule(name).Alternatives.Select(wording => Of(wording.Node)));
            known = known.Length > LongestRule && !Telling.Contains(name, StringComparer.Ordinal) ? Anything : known;
            _known[name] = known;
        }

        return known;
    }

    private static string Literal(LiteralNode literal)
    {
        var first = literal.Text[0];
        var letters = char.IsAsciiLetter(first)
            ? $"[{char.ToUpperInvariant(first)}{char.ToLowerInvariant(first)}]"
            : Regex.Escape(literal.Text[..1]);
        var end = literal.EndsWord && char.IsAsciiLetterOrDigit(literal.Text[^1]) ? "\\b" : string.Empty;
        return letters + Regex.Escape(literal.Text[1..]) + end;
    }
}
