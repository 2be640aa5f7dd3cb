using FsCheck;
using FsCheck.Fluent;

namespace Scenarios.Core.Tests.Objects.Tree;

/// <summary>An object is the same however its shape came about: shared with others, its own, or made step by step.</summary>
public sealed class ShapeLawTests
{
    [Test]
    public void ToObject_SameFields_IsTheObjectThatWithMakes() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var built = Build(tree);
        return built.Equals(tree) && built.GetHashCode() == tree.GetHashCode() && HasFields(built, [.. tree]);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Equals_ShapeOfItsOwn_IsAsWithASharedOne() => Prop.ForAll(AnyTree.Objects(), tree =>
    {
        var own = new ObjectValue(Shape.Own([.. tree.Select(field => field.Key)]), [.. tree.Select(field => field.Value)]);
        return own.Equals(tree) && tree.Equals(own) && own.GetHashCode() == tree.GetHashCode() && HasFields(own, [.. tree]);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void With_AnyName_KeepsTheOrder() =>
        Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), AnyTree.Leaf().ToArbitrary(), (tree, name, value) =>
    {
        List<KeyValuePair<string, Value>> expected = [.. tree];
        var position = expected.FindIndex(field => field.Key == name);
        if (position < 0)
        {
            expected.Add(new(name, value));
        }
        else
        {
            expected[position] = new(name, value);
        }

        return HasFields(tree.With(name, value), expected);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void With_ManyFields_IsTheObjectThatOneByOneMakes() => Prop.ForAll(AnyTree.Objects(), AnyTree.Objects(), (tree, added) =>
    {
        var expected = tree;
        foreach (var (name, value) in added)
        {
            expected = expected.With(name, value);
        }

        return HasFields(tree.With([.. added.Select(static field => (field.Key, field.Value))]), [.. expected]);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Without_AnyName_KeepsTheOrder() => Prop.ForAll(AnyTree.Objects(), AnyTree.Name().ToArbitrary(), (tree, name) =>
        HasFields(tree.Without(name), [.. tree.Where(field => field.Key != name)])).QuickCheckThrowOnFailure();

    [TestCase(1)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(Shape.LongestShared)]
    [TestCase(Shape.LongestShared + 1)]
    [TestCase(300)]
    public void With_ManyNames_FindsEach(int count)
    {
        var tree = ObjectValue.Empty;
        var builder = new ObjectBuilder();
        for (var number = 0; number < count; number++)
        {
            tree = tree.With($"name{number}", IntegerValue.Of(number));
            builder.Add($"name{number}", number);
        }

        var built = builder.ToObject();

        built.Equals(tree).ShouldBeTrue();
        for (var number = 0; number < count; number++)
        {
            tree[$"name{number}"].ShouldBe(IntegerValue.Of(number));
            built.Without($"name{number}").Count.ShouldBe(count - 1);
        }

        tree[$"name{count}"].ShouldBeNull();
    }

    [TestCase(3)]
    [TestCase(Shape.LongestShared + 3)]
    public void Add_NameTwice_Throws(int count)
    {
        var builder = new ObjectBuilder();
        for (var number = 0; number < count; number++)
        {
            builder.Add($"name{number}", number);
        }

        Should.Throw<ArgumentException>(() => builder.Add("name1", 1)).Message.ShouldContain("The field \"name1\" comes twice.");
    }

    [Test]
    public void With_MoreNextNamesThanAreScanned_FindsEachAgain()
    {
        var start = ObjectValue.Empty.With("shape law", NullValue.Instance);
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 100; number++)
            {
                HasFields(
                    start.With($"n{number}", NullValue.Instance),
                    [new("shape law", NullValue.Instance), new($"n{number}", NullValue.Instance)]).ShouldBeTrue();
            }
        }
    }

    private static ObjectValue Build(ObjectValue tree)
    {
        var builder = new ObjectBuilder(tree.Count);
        foreach (var (name, value) in tree)
        {
            builder.Add(name, value);
        }

        return builder.ToObject();
    }

    private static bool HasFields(ObjectValue tree, IReadOnlyList<KeyValuePair<string, Value>> expected) =>
        tree.Count == expected.Count
            && tree.SequenceEqual(expected)
            && expected.All(field => ReferenceEquals(tree[field.Key], field.Value));
}
