using Scenarios.Cluster.Images;

namespace Scenarios.Cluster.Tests.Images;

internal sealed class TemplateTests
{
    [TestCase("plain", "plain")]
    [TestCase("{{name}}", "NAME")]
    [TestCase("a {{name}} b {{ other }} c", "a NAME b OTHER c")]
    [TestCase("[{{none}}] [{{none|else}}]", "[] [else]")]
    [TestCase("{{open", "{{open")]
    public void Fill_EachForm_PutsValuesInPlace(string template, string expected) =>
        new Template(template).Fill(ValueOf).ShouldBe(expected);

    [Test]
    public void Fill_ManyNames_PutsEachInPlace()
    {
        var template = string.Concat(Enumerable.Range(0, 40).Select(number => $"{number}: {{{{v{number}}}}}; "));

        new Template(template).Fill(ValueOf).ShouldBe(string.Concat(Enumerable.Range(0, 40).Select(number => $"{number}: V{number}; ")));
    }

    private static string? ValueOf(string name) => name == "none" ? null : name.ToUpperInvariant();
}
