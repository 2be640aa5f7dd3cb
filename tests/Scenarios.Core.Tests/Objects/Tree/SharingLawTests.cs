using FsCheck;
using FsCheck.Fluent;

namespace Scenarios.Core.Tests.Objects.Tree;

/// <summary>A shared value equals the original, however many others were shared in between.</summary>
public sealed class SharingLawTests
{
    [Test]
    public void Shared_AnyObject_IsEqualInTheSameOrder() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var shared = tree.Shared();
        return shared.Equals(tree) && shared.ToString() == tree.ToString();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Shared_AnyList_IsEqual() => Prop.ForAll(AnyTree.Objects(), tree =>
        ListValue.From(tree.Select(field => field.Value)) is var list && list.Shared().Equals(list)).QuickCheckThrowOnFailure();

    [Test]
    public void ToShared_SameSharedParts_IsTheSameObject()
    {
        ObjectValue Make() =>
            new ObjectBuilder(2).AddShared("reason", "sharing law").AddSharedIfSet("message", "m").AddSharedIfSet("none", null).ToShared();

        Make().ShouldBeSameAs(Make());
        Make().ToString().ShouldBe("{\"reason\":\"sharing law\",\"message\":\"m\"}");
    }

    [Test]
    public void Shared_ManyTexts_EachIsItsOwn()
    {
        for (var number = 0; number < 20_000; number++)
        {
            StringValue.Shared($"text {number}").Text.ShouldBe($"text {number}");
        }
    }
}
