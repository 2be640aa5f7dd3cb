using Scenarios.Steps.Language.Parsing;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>The phrases of one language. Immutable, and shared by all scenarios.</summary>
internal sealed class PhraseBook
{
    private static readonly Lazy<PhraseBook> LazyEnglish = new(() => new PhraseBook("en", wordsEnd: true));
    private static readonly Lazy<PhraseBook> LazyJapanese = new(() => new PhraseBook("ja", wordsEnd: false));

    private readonly Dictionary<string, PhraseRule> _rules;
    private readonly Lazy<Dictionary<string, int>> _words;

    private PhraseBook(string language, bool wordsEnd)
    {
        Language = language;
        WordsEnd = wordsEnd;
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream($"{language}.phrases")!;
        using var reader = new StreamReader(stream);
        _rules = PhraseBookReader.Read(reader.ReadToEnd(), wordsEnd);
        _words = new(() => _rules.Values.SelectMany(static rule => rule.Alternatives).SelectMany(static one => WordsOf(one.Node))
            .CountBy(static word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    public static PhraseBook English => LazyEnglish.Value;

    public static PhraseBook Japanese => LazyJapanese.Value;

    /// <summary>
    /// The books for a sentence, in the order of search. A sentence without Japanese letters outside of quotes is not looked up in the
    /// Japanese book, which then need not be loaded.
    /// </summary>
    public static IEnumerable<PhraseBook> For(string sentence) => IsJapanese(sentence) ? [Japanese, English] : [English];

    /// <summary>Whether the words outside of quotes are Japanese.</summary>
    public static bool IsJapanese(string sentence)
    {
        foreach (var letter in new SentenceText(sentence).WithoutQuoted())
        {
            if (letter is >= '\u3041' and <= '\u9FFF')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The language code, such as <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Whether a word must end before the next letter, as in English.</summary>
    public bool WordsEnd { get; }

    /// <summary>All rules, in the order of the book.</summary>
    public IReadOnlyCollection<PhraseRule> Rules => _rules.Values;

    /// <summary>Whether the language has the rule.</summary>
    public bool Has(string rule) => _rules.ContainsKey(rule);

    /// <summary>The number of times that the book's phrases contain the word, in any case.</summary>
    public int Uses(string word) => _words.Value.GetValueOrDefault(word);

    private static IEnumerable<string> WordsOf(PhraseNode node) => node switch
    {
        LiteralNode literal => literal.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        SequenceNode sequence => sequence.Parts.SelectMany(WordsOf),
        ChoiceNode choice => choice.Options.SelectMany(WordsOf),
        OptionalNode optional => WordsOf(optional.Part),
        RepeatNode repeat => WordsOf(repeat.Part),
        _ => [],
    };

    /// <exception cref="KeyNotFoundException">The book has no such rule.</exception>
    public PhraseRule Rule(string name) =>
        _rules.TryGetValue(name, out var rule) ? rule : throw new KeyNotFoundException($"The book \"{Language}\" has no rule \"{name}\".");

    /// <summary>The rule of a slot.</summary>
    public PhraseRule Rule(SlotNode slot) => slot.Target ??= Rule(slot.Rule);

    /// <summary>The wordings of a rule that can begin with a letter, in the order of the book.</summary>
    public IReadOnlyList<PhraseAlternative> WithFirst(char letter, PhraseRule rule) => rule.ByFirstLetter[FirstLetters.ClassOf(letter)] ??=
        [.. rule.Alternatives.Where(one => LettersOf(one.Node) is var letters && (letters.CanBeEmpty || letters.Allows(letter)))];

    /// <summary>The letters that a part of a phrase can begin with.</summary>
    public FirstLetters LettersOf(PhraseNode node) => node.Letters ?? FirstLetters.Of(node, _rules, WordsEnd);
}
