using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>Manifests of several documents, the objects in them, and the places of their fields.</summary>
internal sealed class ManifestTests
{
    private const string Json =
        "\n{\"a\": {\"b\": [1,\n  {\"c\": 2, \"d.e\": 3}]},\n \"f\": null}\n {\"g\": 1, \"g\": 2}\n";

    [TestCase("", "2:1")]
    [TestCase("a", "2:2")]
    [TestCase("a.b", "2:8")]
    [TestCase("a.b[0]", "2:14")]
    [TestCase("a.b[1]", "3:3")]
    [TestCase("a.b[1].c", "3:4")]
    [TestCase("a.b[1][c]", "3:4")]
    [TestCase("a.b[1][\"d.e\"]", "3:12")]
    [TestCase("a.b[1][d.e]", "3:12")]
    [TestCase("a.b[2]", "2:8")]
    [TestCase("a.b[-1]", "2:8")]
    [TestCase("a.b[1].x.y", "3:3")]
    [TestCase("a.b[1", "3:3")]
    [TestCase("f.x", "4:2")]
    [TestCase("x", "2:1")]
    public void PositionOf_FieldOfJson_IsWhereItIsWritten(string field, string expected) =>
        YamlReader.Read(Json, "f.json").Documents[0].PositionOf(field).ToString().ShouldBe(expected);

    [TestCase("a", "1:1")]
    [TestCase("a.b", "2:3")]
    [TestCase("a.b[0]", "3:5")]
    [TestCase("a.b[1].c", "4:9")]
    [TestCase("a.d", "5:3")]
    [TestCase("a.d.e", "5:7")]
    [TestCase("a.g", "6:5")]
    [TestCase("a.h.c", "4:9", Description = "What an alias stands for is written elsewhere.")]
    public void PositionOf_FieldOfYaml_IsWhereItIsWritten(string field, string expected) => YamlReader
        .Read("a:\n  b:\n  - 1\n  - &x {c: 1}\n  d: {e: 1}\n  ? g\n  : 1\n  h: *x\n", "f.yaml").Documents[0]
        .PositionOf(field).ToString().ShouldBe(expected);

    [Test]
    public void Read_SeveralJsonDocuments_AreReadAsTheyStand()
    {
        var manifest = YamlReader.Read(Json, "f.json");

        manifest.Error.ShouldBeNull();
        manifest.Documents.Select(document => document.Position.ToString()).ShouldBe(["2:1", "5:2"]);
        manifest.Documents[1].Duplicates.ShouldBe([new DuplicateKey("", "g", new SourcePosition(5, 11))]);
        manifest.Documents[0].Duplicates.ShouldBeEmpty();
    }

    [TestCase("{\"a\": 1} {\"b\": 2} null {\"c\": 3}", "a b c", null)]
    [TestCase("{\"a\": 1}\n---\nb: 2\n", "a b", null)]
    [TestCase("{\"a\": 1}\n{\"b\": 2}\nc: 3\n", "a b", "f.yaml:3:1: invalid character 'c' looking for beginning of value")]
    [TestCase("{a: 1}\n---\nb: 2\n", "a b", null)]
    [TestCase("\uFEFFa: 1\n", "a", null)]
    [TestCase("---\na: 1\n---\n---\nb: 2\n--- # c\nd: 3\n", "a b d", null)]
    [TestCase("a: 1\n--- b\n", "", "f.yaml:2:1: invalid Yaml document separator: b")]
    [TestCase("a: 1\n---\nc: 2\n--- b\n", "a", "f.yaml:4:1: invalid Yaml document separator: b")]
    [TestCase("a: 1\n---\n- b: [\n", "a", "f.yaml:4:1: did not find expected node content")]
    [TestCase("{\"a\": 1}\n---\n\n- b: [\n", "a", "f.yaml:2:2: invalid character '-' in numeric literal")]
    [TestCase("{\"a\": 1}\n---\n\nb: 1\n---\nc: [\n", "a b", "f.yaml:2:2: invalid character '-' in numeric literal")]
    [TestCase("", "", null)]
    [TestCase("# nothing\n", "", null)]
    public void Read_Documents_UpToTheFirstThatIsNone(string text, string expected, string? error)
    {
        var manifest = YamlReader.Read(text, "f.yaml");

        string.Join(' ', manifest.Documents.Select(document => ((ObjectValue)document.Value).First().Key)).ShouldBe(expected);
        manifest.Error?.ToString().ShouldBe(error);
    }

    [TestCase("kind: Pod\n", "Pod")]
    [TestCase("kind: List\nitems:\n- kind: Pod\n- kind: PodList\n  items: [{kind: Job}, {a: 1}]\n- 1\n", "Pod Job ?")]
    [TestCase("kind: List\n", "List")]
    [TestCase("kind: Lists\nitems: []\n", "Lists")]
    [TestCase("kind: 1\nitems: []\n", "?")]
    [TestCase("- kind: Pod\n", "")]
    public void Objects_OfADocument_AreThoseOfItsLists(string text, string expected) =>
        string.Join(' ', YamlReader.Read(text, "f.yaml").Documents.Single().Objects()
            .Select(item => (item["kind"] as StringValue)?.Text ?? "?")).ShouldBe(expected);
}
