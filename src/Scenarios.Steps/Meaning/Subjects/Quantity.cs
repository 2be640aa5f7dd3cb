using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>For how many objects of a subject a condition must hold.</summary>
/// <param name="Least">The minimum.</param>
/// <param name="Most">The maximum; null for none.</param>
/// <param name="IsAll">Whether it must hold for all of them, of which there is at least one.</param>
/// <param name="Total">The number of objects that must exist; null for any.</param>
/// <param name="Words">Its words.</param>
internal sealed record Quantity(int Least, int? Most, bool IsAll, int? Total, string Words)
{
    /// <summary>All, whatever their number.</summary>
    public static Quantity Every { get; } = new(1, null, true, null, "all");

    public static Quantity None { get; } = new(0, 0, false, null, "no");

    public static Quantity Some { get; } = new(1, null, false, null, "a");

    /// <summary>Exactly this number.</summary>
    public static Quantity Exactly(int number) => new(number, number, false, null, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>At most this number; none is enough.</summary>
    public static Quantity AtMost(int number) => new(0, number, false, null, $"at most {number}");

    public static Quantity AtLeast(int number) => new(number, null, false, null, $"at least {number}");

    /// <summary>Whether it must not hold for other objects.</summary>
    public bool IsOnly { get; init; }

    /// <summary>Whether it is just a number. Negated, it is a minimum: three are also two.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it is a bound at every instant: <c>never more than 5</c>.</summary>
    public bool IsNever { get; init; }

    public bool IsNone => Most == 0 && !IsAll;

    /// <summary>
    /// The things that a holder has, with the number that is said of them before: 「すべてのDeploymentに5つのPodがある」 counts the Pods of
    /// each, not the Deployments. Null if none is said, or of the holders.
    /// </summary>
    public static PhraseMatch? OfThings(PhraseMatch claim, PhraseMatch things) =>
        claim["quantity"] is { } said && things["quantity"] is null
        && claim.Text.AsSpan(said.Start - claim.Start + said.Text.Length).TrimStart().StartsWith("の", StringComparison.Ordinal)
        ? things with { Slots = [.. things.Slots, said with { Name = "quantity" }] } : null;

    /// <exception cref="StepFailureException">The number is missing.</exception>
    public static Quantity Of(PhraseMatch? phrase)
    {
        if (phrase is null)
        {
            return Every;
        }

        var number = phrase["number"] is { } said ? Numbers.Of(said) : 0;
        var words = phrase.Text;
        return phrase.Id switch
        {
            "all-n" or "the-n" => new(number, null, true, number, words),
            "all" or "the" => Every with { Words = words },
            "both" => new(2, null, true, 2, words),
            "sole" => new(1, null, true, 1, words),
            "several" => new(2, null, false, null, words),
            "at-least" or "or-more" => new(number, null, false, null, words) { IsNever = phrase.Says("never") },
            "at-most" => new(0, number, false, null, words) { IsNever = phrase.Says("never") },
            "more" => new(number + 1, null, false, null, words),
            "fewer" => new(0, number - 1, false, null, words),
            "exactly" => new(number, number, false, null, words),
            "between" => new(number, Numbers.Of(phrase["more"]!), false, null, words),
            "only" => Every with { Words = words, IsOnly = true },
            "none" => None with { Words = words },
            "some" => Some with { Words = words },
            "other" => new(1, 1, false, null, words),
            _ when phrase["number"] is { Text: "a" or "an" or "A" } => Some with { Words = words },
            _ => new(number, number, false, phrase["of"] is { } total ? Numbers.Of(total) : null, words) { IsBare = true },
        };
    }

    /// <summary>Returns "all" with a total that another phrase states: <c>4つのPodがすべて</c>.</summary>
    public Quantity OfTotal(Quantity counted) => IsAll && Total is null && counted is { IsBare: true, Least: var total }
        ? this with { Total = total, Least = total } : this;

    /// <summary>Whether it is met if a condition holds for some of the candidates.</summary>
    public bool IsMet(int holding, int candidates) =>
        IsAll
            ? holding == candidates && candidates > 0 && (Total is not { } total || candidates == total)
            : holding >= Least && (Most is not { } most || holding <= most) && (Total is not { } of || candidates == of);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}");
}
