using FsCheck;
using FsCheck.Fluent;

namespace Scenarios.Core.Tests.Objects.Tree;

public sealed class TreeLawTests
{
    [Test]
    public void With_ThenRead_GivesWhatWasPut() =>
        Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), AnyTree.Leaf().ToArbitrary(), (tree, name, value) =>
        tree.With(name, value)[name]!.Equals(value)
            && tree.With(name, value).Count == tree.Count + (tree.ContainsKey(name) ? 0 : 1)).QuickCheckThrowOnFailure();

    [Test]
    public void With_ChangesNothingElse() =>
        Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), AnyTree.Leaf().ToArbitrary(), (tree, name, value) =>
        tree.With(name, value)
            .Where(field => field.Key != name)
            .All(field => ReferenceEquals(field.Value, tree[field.Key]))).QuickCheckThrowOnFailure();

    [Test]
    public void Without_AfterWith_GivesTheObjectWithoutTheField() =>
        Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), AnyTree.Leaf().ToArbitrary(), (tree, name, value) =>
        tree.With(name, value).Without(name).Equals(tree.Without(name))
            && IsSameWithout(tree.Without(name), name)).QuickCheckThrowOnFailure();

    private static bool IsSameWithout(ObjectValue tree, string name) => ReferenceEquals(tree, tree.Without(name));

    [Test]
    public void Equals_InAnyOrder_HasEqualHashes() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var turned = tree.Reverse().Aggregate(ObjectValue.Empty, (fields, field) => fields.With(field.Key, field.Value));
        return turned.Equals(tree) && turned.GetHashCode() == tree.GetHashCode();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void WithPath_ThenFind_GivesWhatWasPut() =>
        Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), AnyTree.Leaf().ToArbitrary(), (tree, name, value) =>
        tree.WithPath(["p", name, "q"], value).Find("p", name, "q")!.Equals(value)).QuickCheckThrowOnFailure();
}
