namespace Scenarios.Steps.Language.Matching;

/// <summary>Collects the readings of a rule at a position, alternative by alternative.</summary>
/// <param name="rule">The rule's name.</param>
/// <param name="text">The sentence.</param>
/// <param name="start">The position of the first letter.</param>
/// <param name="keepsAll">Whether several readings with the same end are kept.</param>
internal sealed class FoundReadings(string rule, SentenceText text, int start, bool keepsAll)
{
    private List<PhraseReading>? _all;

    /// <summary>The readings so far.</summary>
    public IReadOnlyList<PhraseReading> All => _all ?? (IReadOnlyList<PhraseReading>)[];

    /// <summary>The meaning of the alternative that is tried.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The phrases inside, as far as it was read.</summary>
    public List<PhraseMatch> Slots { get; } = [];

    /// <summary>The alternative ends there.</summary>
    public void Keep(int end)
    {
        for (var index = 0; index < _all?.Count && !keepsAll; index++)
        {
            if (_all[index].End == end)
            {
                return;
            }
        }

        var match = new PhraseMatch(rule, rule, Id, text.Part(Math.Min(start, end), end), [.. Slots]) { Start = start };
        (_all ??= []).Add(new PhraseReading(end, match));
    }

    /// <summary>The rule is assumed to end there.</summary>
    public void Assume(int end) =>
        (_all ??= []).Add(new PhraseReading(end, new PhraseMatch(rule, rule, string.Empty, text.Part(start, end), [])));
}
