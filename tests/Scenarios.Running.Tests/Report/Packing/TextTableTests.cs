using Scenarios.Report.Model;
using Scenarios.Report.Packing;

namespace Scenarios.Running.Tests.Report.Packing;

/// <summary>Each text is stored once; its number stands for it.</summary>
public sealed class TextTableTests
{
    [Test]
    public void NumberOf_SameText_IsTheSame()
    {
        var table = new TextTable(new FolderText(""));

        int?[] numbers = [table.NumberOf("a"), table.NumberOf("b"), table.NumberOf("a"), table.NumberOf(null)];

        numbers.ShouldBe([0, 1, 0, -1]);
        table.All.ShouldBe(["a", "b"]);
    }

    [Test]
    public void NumberOf_TextsThatDifferInANameToldBeside_IsTheSame()
    {
        var table = new TextTable(new FolderText(""));

        table.NumberOf("Started web-1 on worker", "web-1").ShouldBe(table.NumberOf("Started web-2 on worker", "web-2"));
        table.All.ShouldBe(["Started \u0001 on worker"]);
    }

    [Test]
    public void NumberOf_TextWithTheMarkInIt_HoldsNothingThatCannotBeSeen()
    {
        var table = new TextTable(new FolderText(""));

        table.NumberOf("\u0001");

        table.All.ShouldHaveSingleItem().ShouldNotContain('\u0001');
    }
}
