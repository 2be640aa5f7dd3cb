using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>
/// YAML by example: each value is written as kubectl does, which the table was taken from, and read again as the same.
/// What we write instead, where a line <c>~</c> states it, is a matter of the rarest characters.
/// </summary>
internal sealed class WritingTableTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Serialization", "yaml-written.txt")),
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
        (written == Text(yaml)).ShouldBe(ours is null, "it differs no more");
        YamlReader.ReadValue(written, "f.yaml").ShouldBe((tree, null));
    }

    private static string Text(string json) => ((StringValue)JsonReader.ReadOrThrow(json)).Text;
}
