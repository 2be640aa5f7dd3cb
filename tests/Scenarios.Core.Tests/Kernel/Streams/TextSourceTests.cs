using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Core.Tests.Kernel.Streams;

internal sealed class TextSourceTests
{
    [TestCase("", new string[0])]
    [TestCase("a", new[] { "a" })]
    [TestCase("a\n", new[] { "a" })]
    [TestCase("\nab", new[] { "", "ab" })]
    [TestCase("a\n\nb", new[] { "a", "", "b" })]
    public void ReadLine_UntilTheEnd_GivesTheLines(string text, string[] expected)
    {
        var source = new TextSource(text);
        var lines = new List<string>();
        while (Now(source.ReadLine()) is { } line)
        {
            lines.Add(line);
        }

        lines.ShouldBe(expected);
    }

    [Test]
    public void Read_AfterALine_GivesTheRestOnce()
    {
        var source = new TextSource("a\nb\nc");

        Now(source.ReadLine()).ShouldBe("a");
        Now(source.Read()).ShouldBe("b\nc");
        Now(source.Read()).ShouldBeNull();
        Now(source.ReadLine()).ShouldBeNull();
    }

    [Test]
    public void Close_TextIsLeft_IsAtItsEnd()
    {
        var source = new TextSource("a\nb");
        source.Close();

        Now(source.Read()).ShouldBeNull();
    }

    [Test]
    public void Empty_IsAtItsEndAndStaysThere()
    {
        Now(TextSource.Empty.Read()).ShouldBeNull();
        TextSource.Empty.Close();
        Now(TextSource.Empty.ReadLine()).ShouldBeNull();
    }

    private static string? Now(Coroutine<string?> reading)
    {
        reading.IsCompleted.ShouldBeTrue();
        return reading.GetResult();
    }
}
