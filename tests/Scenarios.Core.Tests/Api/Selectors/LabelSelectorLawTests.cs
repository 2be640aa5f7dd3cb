using FsCheck;
using FsCheck.Fluent;
using Scenarios.Api.Selectors;

namespace Scenarios.Core.Tests.Api.Selectors;

/// <summary>What holds for every label selector.</summary>
internal sealed class LabelSelectorLawTests
{
    private static readonly string[] Keys = ["app", "tier", "example.com/role", "a-b"];
    private static readonly string[] Values = ["web", "db", "x.y", "1"];

    private static readonly Gen<string> Requirement =
        from key in Gen.Elements(Keys)
        from values in Gen.NonEmptyListOf(Gen.Elements(Values))
        from form in Gen.Elements("{0}={1}", "{0}=={1}", "{0}!={1}", "{0} in ({2})", "{0} notin ({2})", "{0}", "!{0}")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, key, values[0], string.Join(",", values.Distinct()));

    private static readonly Gen<string> Selector = Gen.ListOf(Requirement).Select(parts => string.Join(",", parts));

    private static readonly Gen<ObjectValue> Labels =
        from pairs in Gen.ListOf(Gen.Zip(Gen.Elements(Keys), Gen.Elements(Values)))
        select pairs.Aggregate(ObjectValue.Empty, (labels, pair) => labels.With(pair.Item1, new StringValue(pair.Item2)));

    [Test]
    public void ToString_OfAnySelector_ParsesToOneThatMatchesTheSame() => Prop.ForAll(
        Gen.Zip(Selector, Labels).ToArbitrary(),
        pair => LabelSelector.Parse(LabelSelector.Parse(pair.Item1).ToString())
            .Matches(pair.Item2) == LabelSelector.Parse(pair.Item1).Matches(pair.Item2))
        .QuickCheckThrowOnFailure();

    [Test]
    public void Matches_OfSeveralRequirements_IsAllOfThem() => Prop.ForAll(
        Gen.Zip(Gen.Zip(Requirement, Requirement), Labels).ToArbitrary(),
        pair => LabelSelector.Parse($"{pair.Item1.Item1},{pair.Item1.Item2}").Matches(pair.Item2)
            == (LabelSelector.Parse(pair.Item1.Item1).Matches(pair.Item2) && LabelSelector.Parse(pair.Item1.Item2).Matches(pair.Item2)))
        .QuickCheckThrowOnFailure();

    [Test]
    public void Matches_InAndNotIn_AreOpposites() => Prop.ForAll(
        Gen.Zip(Gen.Zip(Gen.Elements(Keys), Gen.NonEmptyListOf(Gen.Elements(Values))), Labels).ToArbitrary(),
        pair => Matches("in", pair.Item1, pair.Item2) != Matches("notin", pair.Item1, pair.Item2))
        .QuickCheckThrowOnFailure();

    private static bool Matches(string @operator, (string Key, IEnumerable<string> Values) requirement, ObjectValue labels) =>
        LabelSelector.Parse($"{requirement.Key} {@operator} ({string.Join(",", requirement.Values)})").Matches(labels);
}
