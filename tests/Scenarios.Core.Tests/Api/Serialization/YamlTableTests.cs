using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>YAML by example: each text is read as kubectl does, which the table was taken from, or refused in its words. What we
/// say instead, where a line <c>~</c> states it, is the parser's that we use.</summary>
internal sealed class YamlTableTests
{
    /// <summary>What stands behind each example, so that kubectl takes it for an object.</summary>
    private const string Rest = "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: x, labels: {z: \"1\"}}\n";

    private static IEnumerable<TestCaseData> Examples()
    {
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Serialization", "yaml.txt")),
            string.Empty,
        ];
        for (var index = 0; index < lines.Length - 1; index++)
        {
            var line = lines[index];
            if (line.StartsWith('"'))
            {
                var end = EndOfString(line) + 1;
                var ours = lines[index + 1].StartsWith("~ ", StringComparison.Ordinal) ? lines[index + 1][2..] : null;
                yield return new TestCaseData(((StringValue)JsonReader.ReadOrThrow(line[..end])).Text, line[(end + 1)..], ours)
                    .SetArgDisplayNames(line);
            }
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Read_Example(string text, string expected, string? ours)
    {
        var read = Read(text);

        read.ShouldBe(ours ?? Canonical(expected));
        (read == Canonical(expected)).ShouldBe(ours is null, "it differs no more");
    }

    private static string Read(string text)
    {
        var manifest = YamlReader.Read($"a:{text}\n{Rest}", "f.yaml");
        return manifest.Error is { } error
            ? $"! {error.KubectlMessage}"
            : $"= {Sorted(((ObjectValue)manifest.Documents.ShouldHaveSingleItem().Value)
                .Without("apiVersion").Without("kind").Without("metadata"))}";
    }

    /// <summary>JSON is compared as values: kubectl writes it in another form.</summary>
    private static string Canonical(string expected) =>
        expected[0] == '=' ? $"= {Sorted(JsonReader.ReadOrThrow(expected[2..]))}" : expected;

    private static string Sorted(Value value) => JsonWriter.Write(value, FieldOrder.Sorted).Replace("\n", string.Empty, StringComparison.Ordinal);

    private static int EndOfString(string line)
    {
        var index = 1;
        while (line[index] != '"')
        {
            index += line[index] == '\\' ? 2 : 1;
        }

        return index;
    }
}
