using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Reads a sentence as a phrase of some rules. What a rule matches at a position is found once, so that trying all ways is cheap. Of two
/// readings with the same end, the first in the book wins.
/// </summary>
internal sealed class PhraseMatcher
{
    /// <summary>
    /// How far before the furthest position expectations are kept in a language without blanks: the first letters of another word may have
    /// matched there.
    /// </summary>
    private const int LettersBack = 3;

    private const string Ends = ".。．｡";

    private readonly string _written;
    private readonly SentenceText _text;
    private readonly KnownReadings?[] _known;
    private int _reached;
    private int _looked;

    /// <param name="book">The book with the rules.</param>
    /// <param name="text">The sentence.</param>
    public PhraseMatcher(PhraseBook book, string text)
    {
        Book = book;
        _written = text;
        _text = new SentenceText(text);
        _known = new KnownReadings?[text.Length + 1];
    }

    public PhraseBook Book { get; }

    /// <summary>Whether all readings that differ in meaning are kept.</summary>
    private bool KeepsAll { get; init; }

    private PhraseProgress? Progress { get; init; }

    private AssumedPhrase? Assumed { get; init; }

    /// <summary>The matcher of a sentence with the same beginning. Its results hold here if they depend only on that beginning.</summary>
    private PhraseMatcher? Before { get; init; }

    /// <summary>The number of letters at the beginning that are the same.</summary>
    private int Same { get; init; }

    /// <summary>
    /// Returns the first reading in which objects have only properties that their kinds can have, or else the first one; null if there is
    /// none.
    /// </summary>
    public static PhraseMatch? Find(PhraseBook book, string rule, string text) => new PhraseMatcher(book, text).Find(rule);

    /// <inheritdoc cref="Find(PhraseBook, string, string)"/>
    public PhraseMatch? Find(string rule)
    {
        PhraseMatch? misfit = null;
        foreach (var (end, match) in Readings(rule, 0))
        {
            if (EndOf(_text, end) == _text.Length)
            {
                if (!FeatureKinds.IsMisfit(match))
                {
                    return match;
                }

                misfit ??= match;
            }
        }

        return misfit;
    }

    /// <summary>Returns all readings that differ in meaning.</summary>
    public static IReadOnlyList<PhraseMatch> FindAll(PhraseBook book, string rule, string text)
    {
        var found = new Dictionary<string, PhraseMatch>(StringComparer.Ordinal);
        foreach (var (end, match) in new PhraseMatcher(book, text) { KeepsAll = true }.Readings(rule, 0))
        {
            if (EndOf(new SentenceText(text), end) == text.Length)
            {
                found.TryAdd(match.Meaning(), match);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Returns a matcher for a sentence with the same beginning. It reuses the results for the shared letters.</summary>
    /// <param name="text">The other sentence.</param>
    /// <param name="same">The number of letters at the beginning that are the same.</param>
    public PhraseMatcher For(string text, int same) => new(Book, text) { Before = this, Same = same };

    /// <summary>Returns how far the sentence can be read, and whether that is all of it. Much faster than <see cref="Explain"/>.</summary>
    public (int End, bool IsAll) Reach(IEnumerable<string> rules)
    {
        var isAll = false;
        foreach (var rule in rules)
        {
            foreach (var (end, _) in Readings(rule, 0))
            {
                isAll |= EndOf(_text, end) == _text.Length;
            }
        }

        return (_text.SkipBlanks(_reached), isAll);
    }

    /// <summary>The end of the longest phrase of the rule at a position, with one of these meanings if any; -1 if there is none.</summary>
    public int LongestEnd(string rule, int position, string[]? ids = null) => Readings(rule, position)
        .Where(reading => ids is null || Array.IndexOf(ids, reading.Match.Id) >= 0)
        .Select(static reading => reading.End).DefaultIfEmpty(-1).Max();

    /// <summary>Returns how far a sentence without a reading can be read, and what could follow from a position on.</summary>
    /// <param name="rules">The rules of whole sentences to try.</param>
    /// <param name="from">The first position of interest.</param>
    public PhraseProgress Explain(IReadOnlyList<string> rules, int from)
    {
        // First find out how far the reading goes, which is fast; then collect what could follow there.
        var progress = new PhraseProgress();
        progress.Reach(Reach(rules).End);
        var matcher = new PhraseMatcher(Book, _written) { Progress = progress, Before = this, Same = from };
        foreach (var rule in rules)
        {
            foreach (var (end, _) in matcher.Readings(rule, 0))
            {
                progress.Note(EndOf(_text, end), PhraseProgress.End);
            }
        }

        return progress;
    }

    /// <summary>Whether the sentence can be read if one part of it is assumed to be a certain phrase.</summary>
    public bool Suits(IEnumerable<string> rules, AssumedPhrase assumed) =>
        new PhraseMatcher(Book, _written) { Assumed = assumed, Before = this, Same = assumed.Start }.Reach(rules).IsAll;

    private static int EndOf(SentenceText text, int position)
    {
        var end = text.SkipBlanks(position);
        return end < text.Length && Ends.Contains(text[end]) ? text.SkipBlanks(end + 1) : end;
    }

    private IReadOnlyList<PhraseReading> Readings(string rule, int position) => Readings(Book.Rule(rule), null, position);

    /// <param name="slot">A slot of the rule, which tells what it can begin with; null for a rule of whole sentences.</param>
    private IReadOnlyList<PhraseReading> Readings(PhraseRule rule, SlotNode? slot, int position)
    {
        var here = _known[position] ??= new KnownReadings(Book.Rules.Count, _text.SkipBlanks(position));
        var known = here.Of(rule);
        if (known is null && FoundBefore(rule, position) is { } before)
        {
            known = here.Add(rule, before);
        }

        known ??= slot is not null && Progress is null && !CanBegin(slot, here.Start)
            ? here.AddNone(rule)
            : here.Add(rule, FindReadings(rule, position));
        _looked = Math.Max(_looked, known.Looked);
        _reached = Math.Max(_reached, known.Reached);
        return known.Found;
    }

    private PhraseReadings? FoundBefore(PhraseRule rule, int position)
    {
        // The results after the assumed part stay valid.
        if (Assumed?.Start < position && Before?._known[position]?.Of(rule) is { } behind)
        {
            return behind;
        }

        var same = int.MaxValue;
        for (var matcher = this; matcher.Before is { } before; matcher = before)
        {
            same = Math.Min(same, matcher.Same);
            if (position < same && before._known[position]?.Of(rule) is { } found && found.Looked <= same)
            {
                return found;
            }
        }

        return null;
    }

    private PhraseReadings FindReadings(PhraseRule rule, int position)
    {
        var (looked, reached) = (_looked, _reached);
        (_looked, _reached) = (0, 0);
        var start = SkipBlanks(position);
        var found = new FoundReadings(rule, _text, start, KeepsAll);
        Action<int> keep = found.Keep;
        Progress?.NoteStart(rule.Name, start);
        var alternatives = start < _text.Length && Progress is null && Assumed?.Start != start
            ? Book.WithFirst(_text[start], rule) : rule.Alternatives;
        for (var index = 0; index < alternatives.Count; index++)
        {
            if (CanBegin(alternatives[index].Node, start))
            {
                found.Id = alternatives[index].Id;
                Match(alternatives[index].Node, position, found.Slots, keep);
            }
        }

        if (Assumed is { } assumed && assumed.Start == start && string.Equals(assumed.Rule, rule.Name, StringComparison.Ordinal))
        {
            found.Assume(assumed.End);
        }

        var readings = new PhraseReadings(found.All, _looked, _reached);
        (_looked, _reached) = (looked, reached);
        return readings;
    }

    /// <summary>Skips blanks. The letter after them counts as looked at.</summary>
    private int SkipBlanks(int position)
    {
        var start = _text.SkipBlanks(position);
        _looked = Math.Max(_looked, start + 1);
        return start;
    }

    private bool CanBegin(PhraseNode node, int start)
    {
        var letters = Book.LettersOf(node);
        return letters.CanBeEmpty || (start < _text.Length && letters.Allows(_text[start])) || IsToldAt(start) || Assumed?.Start == start;
    }

    /// <summary>Collects failed beginnings only for callers that want to know how far a sentence can be read.</summary>
    private bool IsToldAt(int start) => Progress is { } progress && start >= progress.Furthest - (Book.WordsEnd ? 0 : LettersBack);

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
                for (var index = 0; index < choice.Options.Count; index++)
                {
                    if (CanBegin(choice.Options[index], SkipBlanks(position)))
                    {
                        Match(choice.Options[index], position, slots, next);
                    }
                }

                break;
            case OptionalNode optional:
                if (CanBegin(optional.Part, SkipBlanks(position)))
                {
                    Match(optional.Part, position, slots, next);
                }

                next(position);
                break;
            case RepeatNode repeat:
                MatchRepeat(repeat, position, slots, next);
                next(position);
                break;
            default:
                MatchSlot((SlotNode)node, position, slots, next);
                break;
        }
    }

    // A method that captures variables allocates its closure on entry, so only methods that need one have one.
    private void MatchRepeat(RepeatNode repeat, int position, List<PhraseMatch> slots, Action<int> next) =>
        Match(repeat.Part, position, slots, end =>
        {
            if (end > position)
            {
                Match(repeat, end, slots, next);
            }
        });

    private void MatchSequence(IReadOnlyList<PhraseNode> parts, int index, int position, List<PhraseMatch> slots, Action<int> next)
    {
        if (!TryReadWords(parts, ref index, ref position))
        {
            return;
        }

        if (index == parts.Count)
        {
            next(position);
        }
        else if (index == parts.Count - 1)
        {
            Match(parts[index], position, slots, next);
        }
        else if (parts[index] is SlotNode { IsTerminal: false } slot)
        {
            MatchSlotOfSequence(slot, parts, index + 1, position, slots, next);
        }
        else
        {
            MatchPartOfSequence(parts, index, position, slots, next);
        }
    }

    /// <summary>Reads words up to the sequence's next other part: they have one reading each, so no backtracking is needed.</summary>
    private bool TryReadWords(IReadOnlyList<PhraseNode> parts, ref int index, ref int position)
    {
        while (index < parts.Count && parts[index] is LiteralNode literal)
        {
            position = MatchLiteral(literal, position);
            if (position < 0)
            {
                return false;
            }

            index++;
        }

        return true;
    }

    private void MatchPartOfSequence(IReadOnlyList<PhraseNode> parts, int index, int position, List<PhraseMatch> slots, Action<int> next) =>
        Match(parts[index], position, slots, end => MatchSequence(parts, index + 1, end, slots, next));

    /// <summary>The words after the slot are read first: they rule out most phrases that have the same slot there.</summary>
    private void MatchSlotOfSequence(
        SlotNode slot, IReadOnlyList<PhraseNode> parts, int after, int position, List<PhraseMatch> slots, Action<int> next)
    {
        var readings = Readings(Book.Rule(slot), slot, position);
        for (var index = 0; index < readings.Count; index++)
        {
            var (rest, end) = (after, readings[index].End);
            if (TryReadWords(parts, ref rest, ref end))
            {
                slots.Add(readings[index].In(slot));
                MatchSequence(parts, rest, end, slots, next);
                slots.RemoveAt(slots.Count - 1);
            }
        }
    }

    private void MatchSlot(SlotNode slot, int position, List<PhraseMatch> slots, Action<int> next)
    {
        if (slot.IsTerminal)
        {
            MatchTerminal(slot, SkipBlanks(position), slots, next);
            return;
        }

        var readings = Readings(Book.Rule(slot), slot, position);
        for (var index = 0; index < readings.Count; index++)
        {
            slots.Add(readings[index].In(slot));
            next(readings[index].End);
            slots.RemoveAt(slots.Count - 1);
        }
    }

    private void MatchTerminal(SlotNode slot, int start, List<PhraseMatch> slots, Action<int> next)
    {
        var isText = slot.Rule != TerminalRules.Digits;
        var (end, value) = _text.ReadTerminal(slot.Rule, start, Book.WordsEnd);
        _looked = Math.Max(_looked, _text.LookedBehind(start, end));
        if (end < 0 || !TerminalRules.Suits(slot.Rule, value))
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
        var start = SkipBlanks(position);
        var end = _text.EndOf(literal, start, out var looked);
        _looked = Math.Max(_looked, looked);
        if (end < 0)
        {
            Progress?.Note(start, literal.Text);
        }

        _reached = Math.Max(_reached, end);
        return end;
    }
}
