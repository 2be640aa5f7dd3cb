using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>
/// Manifests by example: each text is read as kubectl reads it, or refused in kubectl's words. The tables were taken from kubectl. A line
/// <c>~</c> states what we say instead, where the YAML parser that we use has other words.
/// </summary>
internal sealed class ReadingTableTests
{
    private static IEnumerable<TestCaseData> Yaml() => Examples("yaml");

    private static IEnumerable<TestCaseData> Json() => Examples("json");

    [TestCaseSource(nameof(Yaml))]
    public void Read_Yaml(string text, string expected, string? ours) => ShouldBeRead(
        $"a:{text}\napiVersion: example.com/v1\nkind: Foo\nmetadata: {{name: x, labels: {{z: \"1\"}}}}\n", "f.yaml", expected, ours);

    [TestCaseSource(nameof(Json))]
    public void Read_Json(string text, string expected, string? ours) => ShouldBeRead(
        """{"apiVersion":"example.com/v1","kind":"Foo","metadata":{"name":"x","labels":{"z":"1"}},"a":""" + text + "}\n",
        "f.json",
        expected,
        ours);

    private static void ShouldBeRead(string text, string fileName, string expected, string? ours)
    {
        var manifest = YamlReader.Read(text, fileName);
        var read = manifest.Error is { } error
            ? $"! {error.KubectlMessage}"
            : $"= {Sorted(((ObjectValue)manifest.Documents.ShouldHaveSingleItem().Value)
                .Without("apiVersion").Without("kind").Without("metadata"))}";

        read.ShouldBe(ours ?? Canonical(expected));
        (read == Canonical(expected)).ShouldBe(ours is null, "the table says that we differ from kubectl, but we no longer do");
    }

    private static IEnumerable<TestCaseData> Examples(string table)
    {
        string[] lines =
        [
            .. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Api", "Serialization", table + ".txt")),
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

    /// <summary>JSON is compared as values, because kubectl prints it in another form.</summary>
    private static string Canonical(string expected) =>
        expected[0] == '=' ? $"= {Sorted(JsonReader.ReadOrThrow(expected[2..]))}" : expected;

    private static string Sorted(Value value) =>
        JsonWriter.Write(value, FieldOrder.Sorted).Replace("\n", string.Empty, StringComparison.Ordinal);

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
