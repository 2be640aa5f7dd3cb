using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>
/// YAML by example: each value is written as kubectl writes it, and read back as the same value. The table was taken from kubectl. U+0085
/// is not read back: kubectl folds it, because it is a line break in YAML. A line <c>~</c> states what we write instead; that concerns only
/// the rarest characters.
/// </summary>
internal sealed class WritingTableTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        string[] lines =
        [
            .. Lines("yaml-written"),
            string.Empty,
        ];
        for (var index = 0; index < lines.Length - 1; index++)
        {
            var sign = lines[index].LastIndexOf(" = \"", StringComparison.Ordinal);
            if (sign > 0)
            {
                var ours = lines[index + 1].StartsWith("~ ", StringComparison.Ordinal) ? lines[index + 1][2..] : null;
                yield return new TestCaseData(lines[index][..sign], lines[index][(sign + 3)..], ours).SetArgDisplayNames(lines[index]);
            }
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Write_Example(string value, string yaml, string? ours)
    {
        var tree = ObjectValue.Of(("a", JsonReader.ReadOrThrow(value)));

        var written = YamlWriter.Write(tree);

        written.ShouldBe(Text(ours ?? yaml));
        (written == Text(yaml)).ShouldBe(ours is null, "the table says that we differ from kubectl, but we no longer do");
        if (!value.Contains("\\u0085", StringComparison.Ordinal))
        {
            YamlReader.ReadValue(written, "f.yaml").ShouldBe((tree, null));
        }
    }

    [Test]
    public void Write_Keys_InTheOrderOfKubectl()
    {
        var pairs = Lines("yaml-keys").Where(static line => line.StartsWith('"')).ToList();
        foreach (var pair in pairs)
        {
            var keys = ((ListValue)JsonReader.ReadOrThrow($"[{pair.Replace("\" \"", "\",\"", StringComparison.Ordinal)}]"))
                .Cast<StringValue>().Select(static key => key.Text).ToList();

            NaturalOrder.Instance.Compare(keys[0], keys[1]).ShouldBeNegative(pair);
            NaturalOrder.Instance.Compare(keys[1], keys[0]).ShouldBePositive(pair);
            NaturalOrder.Instance.Compare(keys[0], keys[0]).ShouldBe(0);
        }

        pairs.Count.ShouldBeGreaterThan(200);
    }

    private static IEnumerable<string> Lines(string table) =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Serialization", table + ".txt"));

    private static string Text(string json) => ((StringValue)JsonReader.ReadOrThrow(json)).Text;
}
