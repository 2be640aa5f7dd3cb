using Scenarios.Api.Quantities;

namespace Scenarios.Core.Tests.Api.Quantities;

/// <summary>Quantities by example: each text is read and written again. The table was taken from kubectl.</summary>
internal sealed class QuantityTableTests
{
    private static IEnumerable<TestCaseData> Examples() =>
        from line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Quantities", "quantities.txt"))
        where line.StartsWith('"')
        let end = line.IndexOf('"', 1)
        select new TestCaseData(line[1..end], line[(end + 2)..]).SetArgDisplayNames(line);

    [TestCaseSource(nameof(Examples))]
    public void ToString_Example(string text, string expected) => Written(text).ShouldBe(expected);

    private static string Written(string text) =>
        Quantity.TryParse(text, out var quantity, out var error) ? $"= {quantity}" : $"! {error}";
}
