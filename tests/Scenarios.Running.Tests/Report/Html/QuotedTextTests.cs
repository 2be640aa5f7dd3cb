using Scenarios.Report.Html;

namespace Scenarios.Running.Tests.Report.Html;

public sealed class QuotedTextTests
{
    [TestCase("I run \"ls\" twice", "\"ls\"")]
    [TestCase("it matches \"a\\\"b\" and", "\"a\\\"b\"")]
    [TestCase("it says 'pods \"web\" not found'", "'pods \"web\" not found'")]
    [TestCase("the Pod's name is 'it's' now", "'it's'")]
    [TestCase("the Pods' and the Pod's names", null)]
    [TestCase("a lone \" quote", null)]
    [TestCase("\"\"", "\"\"")]
    [TestCase("", null)]
    public void Find_Sentence_GivesTheFirstValue(string text, string? expected) =>
        (QuotedText.Find(text, 0) is { } found ? text[found.Start..found.End] : null).ShouldBe(expected);
}
