using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Tests.ApiServer.Storage;

/// <summary>A table holds what a dictionary would hold.</summary>
internal sealed class ObjectTableTests
{
    [Test]
    public void Table_AfterManyChanges_HasWhatADictionaryHas([Values(1ul, 2ul, 3ul)] ulong seed)
    {
        var random = new SeededRandom(seed);
        var (table, expected) = (new ObjectTable(), new Dictionary<ObjectKey, ApiObject>());
        for (var step = 0; step < 2_000; step++)
        {
            var item = Object($"ns-{random.Next(3)}", $"item-{random.Next(100)}");
            var key = ObjectKey.Of(item);
            var before = expected.GetValueOrDefault(key);
            if (random.Next(3) == 0)
            {
                table.Remove(key).ShouldBeSameAs(before);
                expected.Remove(key);
            }
            else
            {
                table.Set(item).ShouldBeSameAs(before);
                expected[key] = item;
            }
        }

        table.Count.ShouldBe(expected.Count);
        var items = table.PlacesInOrder().Select(table.At).ToList();
        items.Select(ObjectKey.Of).ShouldBe(expected.Keys.Order());
        items.ShouldAllBe(item => ReferenceEquals(table.Find(ObjectKey.Of(item)), item));
    }

    [Test]
    public void Copy_AndItsOriginal_DoNotSeeEachOthersChanges()
    {
        var original = ObjectTable.Of([Object("a", "one"), Object("a", "two")]);
        var copy = original.Copy();

        copy.Remove(new ObjectKey("a", "one"));
        original.Set(Object("a", "three"));

        Names(original).ShouldBe("one three two");
        Names(copy).ShouldBe("two");
    }

    [Test]
    public void Copy_OfOneThatHasBecomeEmpty_DoesNotSeeWhatItsOriginalGets()
    {
        var original = ObjectTable.Of([Object("a", "one")]);
        original.Remove(new ObjectKey("a", "one"));
        var copy = original.Copy();

        original.Set(Object("a", "two"));
        copy.Set(Object("a", "three"));

        Names(original).ShouldBe("two");
        Names(copy).ShouldBe("three");
    }

    [Test]
    public void Find_WhatIsNotThere_IsNull() => new ObjectTable().Find(new ObjectKey("a", "one")).ShouldBeNull();

    private static string Names(ObjectTable table) => string.Join(' ', table.PlacesInOrder().Select(place => table.At(place).Name));

    private static ApiObject Object(string @namespace, string name) =>
        new(ObjectValue.Of(("metadata", ObjectValue.Of(("name", new StringValue(name)), ("namespace", new StringValue(@namespace))))));
}
