using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Tests.Printing;

public sealed class TabWriterTests
{
    [Test]
    public void Flush_Table_PadsAllButTheLastColumn() =>
        Layout("NAME\tIP\tAGE\nweb\t10.0.0.1\t5s\n").ShouldBe("NAME   IP         AGE\nweb    10.0.0.1   5s\n");

    [Test]
    public void Flush_NarrowColumn_IsSixWide() => Layout("A\tB\nx\ty\n").ShouldBe("A     B\nx     y\n");

    [Test]
    public void Flush_LineWithoutTheColumn_KeepsTheWidestSoFar() =>
        Layout("a\tx\nlonger-cell\ty\nplain\nb\tz\n").ShouldBe("a             x\nlonger-cell   y\nplain\nb             z\n");

    [Test]
    public void Flush_SecondTime_KeepsTheWidths()
    {
        var writer = TabWriter.ForTables();
        writer.Write("long-name\tx\n");
        writer.Flush();
        writer.Write("a\ty\n");

        writer.Flush().ShouldBe("a           y\n");
    }

    [Test]
    public void Flush_EmptyLastCell_KeepsThePadding() => Layout("NAME\tNOTE\nweb\t\n").ShouldBe("NAME   NOTE\nweb    \n");

    private static string Layout(string text)
    {
        var writer = TabWriter.ForTables();
        writer.Write(text);
        return writer.Flush();
    }
}
