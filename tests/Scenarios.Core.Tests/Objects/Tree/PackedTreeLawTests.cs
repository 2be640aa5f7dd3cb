using FsCheck;
using FsCheck.Fluent;

namespace Scenarios.Core.Tests.Objects.Tree;

/// <summary>A packed object answers like the object that it was made from.</summary>
public sealed class PackedTreeLawTests
{
    private const string Uid = "3b9005a5-04bf-49c0-8353-cfca64bbb5a1";

    [Test]
    public void Tree_AnyObject_IsTheOneThatWasPacked() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var unpacked = ApiObject.Packed(tree).Tree;
        return unpacked.Equals(tree) && unpacked.ToString() == tree.ToString();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Reading_AnyPath_IsAsInTheTree() => Prop.ForAll(Nested(), Paths(), (tree, path) =>
    {
        var (packed, plain) = (ApiObject.Packed(tree), new ApiObject(tree));
        return packed.TextAt(path) == plain.TextAt(path)
            && packed.IntegerAt(path) == plain.IntegerAt(path)
            && packed.FlagAt(path) == plain.FlagAt(path)
            && packed.ListAt(path).Equals(plain.ListAt(path))
            && packed.ObjectAt(path).Equals(plain.ObjectAt(path))
            && packed.Has(path) == plain.Has(path);
    }).QuickCheckThrowOnFailure();

    [TestCase(Uid)]
    [TestCase("3B9005A5-04BF-49C0-8353-CFCA64BBB5A1")]
    [TestCase("3b9005a504bf49c08353cfca64bbb5a1")]
    [TestCase("3b9005a5-04bf-49c0-8353-cfca64bbb5ag")]
    [TestCase("")]
    public void TextAt_Uid_IsAsItWasWritten(string uid)
    {
        var tree = ObjectValue.Of(
            (
                "metadata",
                ObjectValue.Of(
                    ("name", new StringValue("web")),
                    ("namespace", new StringValue("default")),
                    ("uid", new StringValue(uid)))));

        var packed = ApiObject.Packed(tree);

        packed.Uid.ShouldBe(uid);
        packed.TextAt("metadata", "uid", "more").ShouldBeEmpty();
        packed.Tree.ShouldBe(tree);
        (packed.Namespace, packed.Name).ShouldBe(("default", "web"));
    }

    [Test]
    public void With_Packed_IsAsWithPlain()
    {
        var tree = ObjectValue.Of(("a", ObjectValue.Of(("b", new StringValue(Uid)), ("c", NullValue.Instance), ("d", ListValue.Empty))));

        var changed = ApiObject.Packed(tree).With(["a", "c"], BooleanValue.True).Without("a", "d");

        changed.Tree.ToString().ShouldBe("{\"a\":{\"b\":\"" + Uid + "\",\"c\":true}}");
    }

    private static Arbitrary<ObjectValue> Nested() => (
        from outer in AnyTree.Objects().Generator
        from inner in AnyTree.Objects().Generator
        from innermost in AnyTree.Objects().Generator
        from name in AnyTree.Name()
        from second in AnyTree.Name()
        select outer.With(name, inner.With(second, innermost))).ToArbitrary();

    private static Arbitrary<string[]> Paths() =>
        Gen.Choose(0, 4).SelectMany(length => AnyTree.Name().ListOf(length)).Select(names => names.ToArray()).ToArbitrary();
}
