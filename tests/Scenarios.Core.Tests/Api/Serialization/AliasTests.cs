using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>How much aliases may expand: the numbers at which kubectl 1.33 begins to refuse a manifest.</summary>
internal sealed class AliasTests
{
    [TestCase("a: &x [{0}]", 199, "[{1}]", "*x", 203)]
    [TestCase("a: &x [{0}]", 999, "[{1}]", "*x", 111)]
    [TestCase("a: &x [{0}]\nb: &y [*x, *x]", 199, "[{1}]", "*y", 68)]
    [TestCase("a: &x {{{0}}}", 149, "[{1}]", "*x", 152)]
    [TestCase("a: &x {{{0}}}", 199, "[{1}]", "{<<: *x}", 200)]
    public void Read_Aliases_AreTooManyFromThisNumberOn(string anchor, int size, string list, string alias, int tooMany)
    {
        Error(tooMany - 1).ShouldBeNull();
        Error(tooMany).ShouldBe("yaml: document contains excessive aliasing");

        string? Error(int count)
        {
            var isMap = anchor.Contains("{{", StringComparison.Ordinal);
            var items = string.Join(", ", Enumerable.Range(0, size).Select(index => isMap ? $"k{index}: x" : "x"));
            var aliases = string.Format(null, list, null, string.Join(", ", Enumerable.Repeat(alias, count)));
            var text = $"a:\n  {string.Format(null, anchor, items).Replace("\n", "\n  ", StringComparison.Ordinal)}\n  m: {aliases}\n"
                + "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x, labels: {z: \"1\"}}\n";
            return YamlReader.Read(text, "f.yaml").Error?.GoMessage["error converting YAML to JSON: ".Length..];
        }
    }

    [Test]
    public void Read_AliasesOfOneValue_AreNeverTooMany() => YamlReader
        .Read($"a: &x b\nc: [{string.Join(", ", Enumerable.Repeat("*x", 5000))}]\n", "f.yaml").Error.ShouldBeNull();

    // How many nodes may come from aliases: 99 % up to 400,000 nodes, 10 % from 4,000,000 on, linear in between.
    [TestCase(0, 100, true)]
    [TestCase(0, 998, true)]
    [TestCase(0, 999, false)]
    [TestCase(100_000, 290_000, true)]
    [TestCase(3_000, 396_000, false)]
    [TestCase(1_010_000, 1_190_000, true)]
    [TestCase(990_000, 1_210_000, false)]
    [TestCase(2_500_000, 600_000, true)]
    [TestCase(2_000_000, 1_100_000, false)]
    [TestCase(3_700_000, 400_000, true)]
    [TestCase(3_600_000, 500_000, false)]
    public void TryExpand_ByWhatThereIsBeside_IsAllowed(int beside, int size, bool isAllowed)
    {
        var meter = new AliasMeter();
        for (var count = 0; count < beside; count++)
        {
            meter.Count();
        }

        meter.TryExpand(size).ShouldBe(isAllowed);
        meter.Decoded.ShouldBe(beside + size + 2);
    }
}
