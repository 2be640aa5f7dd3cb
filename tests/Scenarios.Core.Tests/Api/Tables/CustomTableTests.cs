using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Tables;

namespace Scenarios.Core.Tests.Api.Tables;

/// <summary>Columns of custom resources, by the source of apiextensions 1.33 (registry/customresource/tableconvertor).</summary>
public sealed class CustomTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("integer", "42", "42")]
    [TestCase("integer", "3.14", "3")]
    [TestCase("integer", "-3.9", "-3")]
    [TestCase("integer", "true", "null")]
    [TestCase("integer", "\"foo\"", "null")]
    [TestCase("integer", "[1]", "null")]
    [TestCase("integer", "null", "null")]
    [TestCase("number", "42", "42")]
    [TestCase("number", "3.14", "3.14")]
    [TestCase("number", "true", "null")]
    [TestCase("number", "\"foo\"", "null")]
    [TestCase("boolean", "true", "true")]
    [TestCase("boolean", "false", "false")]
    [TestCase("boolean", "42", "null")]
    [TestCase("boolean", "3.14", "null")]
    [TestCase("boolean", "\"true\"", "null")]
    [TestCase("string", "\"foo\"", "\"foo\"")]
    [TestCase("string", "\"\"", "\"\"")]
    [TestCase("string", "42", "\"42\"")]
    [TestCase("string", "3.14", "\"3.14\"")]
    [TestCase("string", "1e30", "\"1e+30\"")]
    [TestCase("string", "true", "\"true\"")]
    [TestCase("string", "[\"bar\",\"baz\"]", "\"[\\\"bar\\\",\\\"baz\\\"]\"")]
    [TestCase("string", "[2,3]", "\"[2,3]\"")]
    [TestCase("string", "{\"b\":1,\"a\":2}", "\"{\\\"a\\\":2,\\\"b\\\":1}\"")]
    [TestCase("string", "null", "\"\\u003cno value\\u003e\"")]
    [TestCase("date", "42", "null")]
    [TestCase("date", "true", "null")]
    [TestCase("date", "\"2025-12-31T23:30:00Z\"", "\"12h\"")]
    [TestCase("date", "\"2026-01-02T00:30:00Z\"", "\"\\u003cinvalid\\u003e\"")]
    [TestCase("date", "\"2026-01-01\"", "\"\\u003cinvalid\\u003e\"")]
    [TestCase("date", "\"yesterday\"", "\"\\u003cinvalid\\u003e\"")]
    [TestCase("date", "\"\"", "\"\\u003cunknown\\u003e\"")]
    [TestCase("date", "\"null\"", "\"\\u003cunknown\\u003e\"")]
    [TestCase("date", "null", "null")]
    [TestCase("array", "[1]", "null")]
    public void Cells_ValueOfAType_IsShownAsThat(string type, string value, string cell) => Cells(
        $$$"""[{"name":"A","type":"{{{type}}}","jsonPath":".spec.a"}]""", $$$"""{"spec":{"a":{{{value}}}}}""").ShouldBe($"[\"x\",{cell}]");

    [TestCase(".spec.servers[0].hosts[0]", "\"foo\"")]
    [TestCase(".spec.servers[1].hosts", "\"[\\\"bar\\\",\\\"baz\\\"]\"")]
    [TestCase(".spec.servers[*].hosts", "\"[\\\"foo\\\"]\"")]
    [TestCase(".spec.servers[*].hosts[*]", "\"foo\"")]
    [TestCase(".spec.none", "null")]
    [TestCase(".spec.none.a", "null")]
    [TestCase(".spec.servers[5]", "null")]
    [TestCase(".spec.servers[?(@.a==1)].hosts", "null")]
    public void Cells_Path_IsItsFirstResult(string path, string cell) => Cells(
            $$$"""[{"name":"A","type":"string","jsonPath":"{{{path}}}"}]""",
            """{"spec":{"servers":[{"hosts":["foo"]},{"hosts":["bar","baz"]}]}}""")
        .ShouldBe($"[\"x\",{cell}]");

    [Test]
    public void Columns_OfADefinition_FollowTheName() => Table("""
        [{"name":"Spec","type":"string","jsonPath":".spec.a","description":"What it is.","format":"byte"},
         {"name":"Replicas","type":"integer","jsonPath":".spec.b","priority":1}]
        """).Columns.ShouldBe(
        [
            new TableColumn("Name", "string", "name", string.Empty, 0),
            new TableColumn("Spec", "string", "byte", "What it is.", 0),
            new TableColumn("Replicas", "integer", "", "Custom resource definition column (in JSONPath format): .spec.b", 1),
        ]);

    [Test]
    public void Columns_WithoutOwn_AreNameAndAge()
    {
        Table("[]").Columns.ShouldBe(
        [
            new TableColumn("Name", "string", "name", string.Empty, 0), new TableColumn("Age", "date", string.Empty, string.Empty, 0),
        ]);
        Cells("[]", "{}").ShouldBe("[\"x\",\"12h\"]");
    }

    [TestCase(".spec.[", "A")]
    [TestCase(".spec.a[x", "A")]
    [TestCase(".spec.b", "A B C")]
    public void Columns_FromAPathThatCannotBeParsed_AreMissing(string path, string names)
    {
        var columns = $$$"""
            [{"name":"A","type":"string","jsonPath":".spec.a"},{"name":"B","type":"string","jsonPath":"{{{path}}}"},
             {"name":"C","type":"string","jsonPath":".spec.c"}]
            """;

        string.Join(' ', Table(columns).Columns.Skip(1).Select(static column => column.Name)).ShouldBe(names);
    }

    private static KindTable Table(string columns) => CustomTable.Of((ListValue)JsonReader.ReadOrThrow(columns));

    private static string Cells(string columns, string fields)
    {
        var metadata = JsonReader.ReadOrThrow("""{"name":"x","creationTimestamp":"2025-12-31T23:30:00Z"}""");
        var item = new ApiObject(((ObjectValue)JsonReader.ReadOrThrow(fields)).With("metadata", metadata));

        return JsonWriter.WriteCompact(ListValue.From(Table(columns).Cells(item, Now)));
    }
}
