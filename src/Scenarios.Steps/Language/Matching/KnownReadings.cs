using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// What the rules were found to match at one position of a sentence. Most rules cannot begin there: these are one bit each.
/// </summary>
/// <param name="rules">The number of rules.</param>
/// <param name="start">The position of the first letter behind blanks.</param>
internal sealed class KnownReadings(int rules, int start)
{
    private readonly ulong[] _none = new ulong[(rules / 64) + 1];
    private readonly PhraseReadings _nothing = new([], start + 1, 0);
    private Entry? _last;

    /// <summary>The position of the first letter behind blanks.</summary>
    public int Start => start;

    /// <summary>What is known of a rule; null if it was not tried yet.</summary>
    public PhraseReadings? Of(PhraseRule rule)
    {
        if ((_none[rule.Index / 64] & (1UL << (rule.Index % 64))) != 0)
        {
            return _nothing;
        }

        var entry = _last;
        while (entry is not null && !ReferenceEquals(entry.Rule, rule))
        {
            entry = entry.Earlier;
        }

        return entry?.Readings;
    }

    /// <summary>Records that the rule cannot begin with the letter at this position.</summary>
    public PhraseReadings AddNone(PhraseRule rule)
    {
        _none[rule.Index / 64] |= 1UL << (rule.Index % 64);
        return _nothing;
    }

    /// <summary>Records what the rule matches.</summary>
    public PhraseReadings Add(PhraseRule rule, PhraseReadings readings)
    {
        _last = new Entry(rule, readings, _last);
        return readings;
    }

    private sealed record Entry(PhraseRule Rule, PhraseReadings Readings, Entry? Earlier);
}
