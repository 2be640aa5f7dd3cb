using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>Collects the readings of a rule at a position, alternative by alternative.</summary>
/// <param name="rule">The rule.</param>
/// <param name="text">The sentence.</param>
/// <param name="start">The position of the first letter.</param>
/// <param name="keepsAll">Whether several readings with the same end are kept.</param>
internal sealed class FoundReadings(PhraseRule rule, SentenceText text, int start, bool keepsAll)
{
    private List<PhraseReading>? _all;

    /// <summary>The readings that are known to fit, as bits.</summary>
    private ulong _fitting;

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
                Compare(_all, index);
                return;
            }
        }

        (_all ??= []).Add(new PhraseReading(end, Make(end)));
    }

    /// <summary>The rule is assumed to end there.</summary>
    public void Assume(int end) =>
        (_all ??= []).Add(new PhraseReading(end, new PhraseMatch(rule.Name, rule.Name, string.Empty, text.Part(start, end), [])));

    /// <summary>
    /// Of two readings the first wins, unless it is of a property that its object's kind cannot have. Of a property, whose object may be
    /// named elsewhere, readings for different kinds are kept.
    /// </summary>
    private void Compare(List<PhraseReading> all, int index)
    {
        var (end, known) = all[index];
        if (rule.IsFeature)
        {
            if (FeatureKinds.AddsKinds(known, Id))
            {
                all[index] = new PhraseReading(end, known with { Others = [.. known.Others, Make(end)] });
            }

            return;
        }

        var bit = 1UL << (index % 64);
        if (!known.HasFeatures || (_fitting & bit) != 0)
        {
            return;
        }

        if (!FeatureKinds.IsMisfit(known))
        {
            _fitting |= index < 64 ? bit : 0;
        }
        else if (Make(end) is var other && !FeatureKinds.IsMisfit(other))
        {
            all[index] = new PhraseReading(end, other);
        }
    }

    private PhraseMatch Make(int end) => new(rule.Name, rule.Name, Id, text.Part(Math.Min(start, end), end), [.. Slots])
    {
        Start = start,
        HasFeatures = rule.IsFeature || Slots.Exists(static slot => slot.HasFeatures),
    };
}
