using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Core.Tests.Objects.Views;

public sealed class ListViewTests
{
    private static readonly ViewList<Container> Containers =
        [new() { Name = "b", Image = "1" }, new() { Name = "a", Image = "2" }, new() { Name = "b", Image = "3" }];

    [Test]
    public void Select_MakesOneOfEach() => Containers.Select(static container => container.Image).ShouldBe(["1", "2", "3"]);

    [Test]
    public void OrderedBy_EqualTexts_StayInTheirOrder() =>
        Containers.OrderedBy(static container => container.Name).Select(static container => container.Image).ShouldBe(["2", "1", "3"]);

    [Test]
    public void Sorted_IsOrdinal()
    {
        var map = new TextMap().With("b", "1").With("B", "2").With("a", "3");

        map.Sorted().Select(static entry => entry.Key).ShouldBe(["B", "a", "b"]);
    }
}
