using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Reads a sentence as a phrase of a rule. What a rule can be at a place of the sentence is found once, so that trying all ways costs
/// little; of two
/// readings that end at the same place the first of the book counts.
/// </summary>
internal sealed class PhraseMatcher
{
    /// <summary>Where words do not end, the first letters of another word may have been read at what is wrong.</summary>
    private const int LettersBack = 3;

    private const string Ends = ".。";

    private readonly PhraseBook _book;
    private readonly SentenceText _text;
    private readonly Dictionary<string, IReadOnlyList<PhraseReading>>?[] _known;
    private readonly bool _keepsAll;
    private int _reached;

    private PhraseMatcher(PhraseBook book, string text, bool keepsAll)
    {
        _book = book;
        _text = new SentenceText(text);
        _known = new Dictionary<string, IReadOnlyList<PhraseReading>>?[text.Length + 1];
        _keepsAll = keepsAll;
    }

    private PhraseProgress? Progress { get; init; }

    private AssumedPhrase? Assumed { get; init; }

    /// <summary>The first reading; null where there is none.</summary>
    public static PhraseMatch? Find(PhraseBook book, string rule, string text)
    {
        foreach (var (end, match) in new PhraseMatcher(book, text, keepsAll: false).Readings(rule, 0))
        {
            if (EndOf(new SentenceText(text), end) == text.Length)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>All readings that differ in meaning.</summary>
    public static IReadOnlyList<PhraseMatch> FindAll(PhraseBook book, string rule, string text)
    {
        var found = new Dictionary<string, PhraseMatch>(StringComparer.Ordinal);
        foreach (var (end, match) in new PhraseMatcher(book, text, keepsAll: true).Readings(rule, 0))
        {
            if (EndOf(new SentenceText(text), end) == text.Length)
            {
                found.TryAdd(match.Meaning(), match);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Notes how far a sentence that has no reading can be read, and what could go on there.</summary>
    public static void Explain(PhraseBook book, string rule, string text, PhraseProgress progress)
    {
        // First how far it goes, which is found quickly, then what could go on just there.
        var plain = new PhraseMatcher(book, text, keepsAll: false);
        plain.Readings(rule, 0);
        progress.Reach(plain._text.SkipBlanks(plain._reached));
        var matcher = new PhraseMatcher(book, text, keepsAll: false) { Progress = progress };
        foreach (var (end, _) in matcher.Readings(rule, 0))
        {
            progress.Note(EndOf(matcher._text, end), PhraseProgress.End);
        }
    }

    /// <summary>How far a sentence can be read, and whether that is all of it: much quicker than what could go on there.</summary>
    public static (int End, bool IsAll) Reach(PhraseBook book, string rule, string text)
    {
        var matcher = new PhraseMatcher(book, text, keepsAll: false);
        var isAll = false;
        foreach (var (end, _) in matcher.Readings(rule, 0))
        {
            isAll |= EndOf(matcher._text, end) == text.Length;
        }

        return (matcher._text.SkipBlanks(matcher._reached), isAll);
    }

    /// <summary>Whether the sentence can be read where one stretch of it is taken for what it should be.</summary>
    public static bool Suits(PhraseBook book, string rule, string text, AssumedPhrase assumed)
    {
        foreach (var (end, _) in new PhraseMatcher(book, text, keepsAll: false) { Assumed = assumed }.Readings(rule, 0))
        {
            if (EndOf(new SentenceText(text), end) == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the longest phrase of the rule that begins at a place ends; -1 where none begins there.</summary>
    public static int LongestEnd(PhraseBook book, string rule, string text, int position) =>
        new PhraseMatcher(book, text, keepsAll: false).Readings(rule, position)
            .Select(static reading => reading.End).DefaultIfEmpty(-1).Max();

    private static int EndOf(SentenceText text, int position)
    {
        var end = text.SkipBlanks(position);
        return end < text.Length && Ends.Contains(text[end]) ? text.SkipBlanks(end + 1) : end;
    }

    private IReadOnlyList<PhraseReading> Readings(string rule, int position)
    {
        var here = _known[position] ??= new Dictionary<string, IReadOnlyList<PhraseReading>>(StringComparer.Ordinal);
        if (here.TryGetValue(rule, out var known))
        {
            return known;
        }

        var found = new List<PhraseReading>();
        var start = _text.SkipBlanks(position);
        Progress?.NoteStart(rule, start);
        foreach (var alternative in _book.Rule(rule).Alternatives)
        {
            if (CanBegin(alternative.Node, start))
            {
                var slots = new List<PhraseMatch>();
                Match(alternative.Node, position, slots, end => Keep(found, end, rule, alternative.Id, start, slots));
            }
        }

        if (Assumed is { } assumed && assumed.Start == start && string.Equals(assumed.Rule, rule, StringComparison.Ordinal))
        {
            found.Add(new PhraseReading(assumed.End, new PhraseMatch(rule, rule, string.Empty, _text.Part(start, assumed.End), [])));
        }

        here.Add(rule, found);
        return found;
    }

    private void Keep(List<PhraseReading> found, int end, string rule, string id, int start, List<PhraseMatch> slots)
    {
        if (!_keepsAll)
        {
            foreach (var (other, _) in found)
            {
                if (other == end)
                {
                    return;
                }
            }
        }

        found.Add(new PhraseReading(end, new PhraseMatch(rule, rule, id, _text.Part(Math.Min(start, end), end), [.. slots]) { Start = start }));
    }

    private bool CanBegin(PhraseNode node, int start)
    {
        var letters = FirstLetters.Of(node, _book);
        return letters.CanBeEmpty || (start < _text.Length && letters.Allows(_text[start])) || IsToldAt(start) || Assumed?.Start == start;
    }

    /// <summary>Only who is told how far a sentence goes wants to know what did not even begin.</summary>
    private bool IsToldAt(int start) => Progress is { } progress && start >= progress.Furthest - (_book.WordsEnd ? 0 : LettersBack);

    private void Match(PhraseNode node, int position, List<PhraseMatch> slots, Action<int> next)
    {
        switch (node)
        {
            case LiteralNode literal:
                if (MatchLiteral(literal, position) is >= 0 and var end)
                {
                    next(end);
                }

                break;
            case SequenceNode sequence:
                MatchSequence(sequence.Parts, 0, position, slots, next);
                break;
            case ChoiceNode choice:
                foreach (var option in choice.Options)
                {
                    if (CanBegin(option, _text.SkipBlanks(position)))
                    {
                        Match(option, position, slots, next);
                    }
                }

                break;
            case OptionalNode optional:
                if (CanBegin(optional.Part, _text.SkipBlanks(position)))
                {
                    Match(optional.Part, position, slots, next);
                }

                next(position);
                break;
            case RepeatNode repeat:
                Match(repeat.Part, position, slots, end =>
                {
                    if (end > position)
                    {
                        Match(repeat, end, slots, next);
                    }
                });
                next(position);
                break;
            default:
                MatchSlot((SlotNode)node, position, slots, next);
                break;
        }
    }

    private void MatchSequence(IReadOnlyList<PhraseNode> parts, int index, int position, List<PhraseMatch> slots, Action<int> next)
    {
        // Words in a row need no way back.
        while (index < parts.Count && parts[index] is LiteralNode literal)
        {
            position = MatchLiteral(literal, position);
            if (position < 0)
            {
                return;
            }

            index++;
        }

        if (index == parts.Count)
        {
            next(position);
        }
        else if (index == parts.Count - 1)
        {
            Match(parts[index], position, slots, next);
        }
        else
        {
            Match(parts[index], position, slots, end => MatchSequence(parts, index + 1, end, slots, next));
        }
    }

    private void MatchSlot(SlotNode slot, int position, List<PhraseMatch> slots, Action<int> next)
    {
        if (PhraseBook.IsTerminal(slot.Rule))
        {
            MatchTerminal(slot, _text.SkipBlanks(position), slots, next);
            return;
        }

        foreach (var (end, match) in Readings(slot.Rule, position))
        {
            slots.Add(string.Equals(slot.Name, slot.Rule, StringComparison.Ordinal) ? match : match with { Name = slot.Name });
            next(end);
            slots.RemoveAt(slots.Count - 1);
        }
    }

    private void MatchTerminal(SlotNode slot, int start, List<PhraseMatch> slots, Action<int> next)
    {
        var isText = slot.Rule != PhraseBook.DigitsRule;
        var (end, value) = isText ? _text.ReadQuoted(start) : _text.ReadDigits(start);
        if (end < 0 && isText && !_book.WordsEnd)
        {
            (end, value) = _text.ReadName(start);
        }

        if (end < 0 || !PhraseBook.Suits(slot.Rule, value))
        {
            Progress?.Note(start, isText ? PhraseProgress.AnyText : PhraseProgress.AnyNumber);
            return;
        }

        _reached = Math.Max(_reached, end);
        slots.Add(new PhraseMatch(slot.Name, slot.Rule, string.Empty, value, []) { Start = start });
        next(end);
        slots.RemoveAt(slots.Count - 1);
    }

    private int MatchLiteral(LiteralNode literal, int position)
    {
        var start = _text.SkipBlanks(position);
        var end = _text.EndOf(literal, start);
        if (end < 0)
        {
            Progress?.Note(start, literal.Text);
        }

        _reached = Math.Max(_reached, end);
        return end;
    }
}
