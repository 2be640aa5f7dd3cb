using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotEntryTests
{
    private static readonly object First = new();
    private static readonly object Second = new();

    private readonly SnapshotEntry _entry = new("pods");

    [Test]
    public void Accept_EqualTexts_AreNoClash()
    {
        _entry.Accept(0, "a", First, "text").ShouldBeNull();
        _entry.Accept(0, "a", First, "text").ShouldBeNull();
        _entry.Accept(1, "b", Second, "text").ShouldBeNull();
    }

    [Test]
    public void Accept_OtherTextOfAnotherScenario_NamesIt()
    {
        _entry.Accept(0, "a", First, "text");

        _entry.Accept(1, "b", Second, "other").ShouldBe("a");
        _entry.Accept(2, "c", new object(), "text").ShouldBe("b");
    }

    [Test]
    public void Accept_OtherTextOfTheSameScenario_IsAClashToo()
    {
        _entry.Accept(0, "a", First, "text");

        _entry.Accept(0, "a", First, "other").ShouldBe("a");
    }

    [Test]
    public void Accept_ScenarioTriedAgain_TakesItsFirstAttemptBack()
    {
        _entry.Accept(0, "a", First, "text");

        _entry.Accept(0, "a", Second, "other").ShouldBeNull();
    }

    [Test]
    public void Overwrite_Twice_KeepsWhatWasThereBeforeTheRun()
    {
        _entry.Overwrite([1]);
        _entry.Overwrite([2]);

        _entry.Original.ShouldBe([1]);
        _entry.IsWritten.ShouldBeTrue();
    }
}
