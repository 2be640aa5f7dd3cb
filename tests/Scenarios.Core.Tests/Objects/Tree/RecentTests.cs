namespace Scenarios.Core.Tests.Objects.Tree;

public sealed class RecentTests
{
    [Test]
    public void Of_SameKeyAgain_GivesWhatWasMade()
    {
        var recent = new Recent<string, object>(16, _ => new object());

        recent.Of("web").ShouldBeSameAs(recent.Of("web"));
    }

    [Test]
    public void Of_MoreKeysThanPlaces_GivesEachItsOwn()
    {
        var recent = new Recent<int, string>(4, number => $"value {number}");

        for (var number = 0; number < 100; number++)
        {
            recent.Of(number % 10).ShouldBe($"value {number % 10}");
        }
    }

    [Test]
    public void New_PlacesNoPowerOfTwo_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Recent<int, int>(12, number => number));
}
