using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

public sealed class YamlTests
{
    [TestCase("yes", "true")]
    [TestCase("off", "false")]
    [TestCase("0755", "493")]
    [TestCase("0o17", "15")]
    [TestCase("0x1F", "31")]
    [TestCase("0b11", "3")]
    [TestCase("1_000", "1000")]
    [TestCase("1e3", "1000")]
    [TestCase("08", "8")]
    [TestCase("1.50", "1.5")]
    [TestCase("~", "null")]
    [TestCase("\"yes\"", "\"yes\"")]
    [TestCase("2020-01-01", "\"2020-01-01\"")]
    [TestCase("1:20", "\"1:20\"")]
    [TestCase("12345678901234567890", "12345678901234567000")]
    [TestCase("!!str 12", "\"12\"")]
    public void Read_OfAScalar_ResolvesItAsKubectlDoes(string yaml, string json) =>
        JsonWriter.WriteCompact(ReadOne($"a: {yaml}\n").Value).ShouldBe($"{{\"a\":{json}}}");

    [TestCase("yes", "\"yes\"")]
    [TestCase("0755", "\"0755\"")]
    [TestCase("1e3", "\"1e3\"")]
    [TestCase("1:20", "\"1:20\"")]
    [TestCase("", "\"\"")]
    [TestCase("<<", "<<")]
    [TestCase("a: b", "'a: b'")]
    [TestCase("it's", "it's")]
    [TestCase("'a", "'''a'")]
    [TestCase("a\tb", "\"a\\tb\"")]
    [TestCase("😀", "\"\\U0001F600\"")]
    [TestCase("日本語", "日本語")]
    [TestCase("a\nb", "|-\n  a\n  b")]
    [TestCase("a\nb\n", "|\n  a\n  b")]
    [TestCase(" x\ny\n", "|2\n   x\n  y")]
    public void Write_OfAText_QuotesItAsKubectlDoes(string text, string yaml) =>
        YamlWriter.Write(ObjectValue.Of(("a", new StringValue(text)))).ShouldBe($"a: {yaml}\n");

    [Test]
    public void Write_OfALongLine_FoldsItBehindColumn80()
    {
        var text = string.Join(' ', Enumerable.Repeat("123456789", 12));

        YamlWriter.Write(ObjectValue.Of(("a", new StringValue("x " + text))))
            .ShouldBe(
                "a: x 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789\n  123456789 123456789 123456789 "
                + "123456789\n");
    }

    [Test]
    public void Read_OfMergeKeys_MergesWhereTheyStand()
    {
        var value = ReadOne("base: &b {x: 1, z: 2}\na:\n  <<: *b\n  z: 3\n").Value;

        JsonWriter.WriteCompact(value.Find("a")!).ShouldBe("{\"x\":1,\"z\":3}");
    }

    [Test]
    public void Read_OfSeveralDocuments_LeavesOutEmptyOnesAndKeepsPositions()
    {
        var manifest = YamlReader.Read("---\n# nothing\n---\na: 1\n---\n\n---\nb:\n  c:\n  - d: 2\n", "f.yaml");

        manifest.Error.ShouldBeNull();
        manifest.Documents.Count.ShouldBe(2);
        manifest.Documents[1].PositionOf("b.c[0].d").ShouldBe(new SourcePosition(10, 5));
        manifest.Documents[1].PositionOf("b.c[0].nothing").ShouldBe(new SourcePosition(10, 5));
        manifest.Documents[1].PositionOf("b.x").ShouldBe(new SourcePosition(8, 1));
    }

    [Test]
    public void Read_OfADuplicateKey_TakesTheLastAndNotesIt()
    {
        var document = ReadOne("a: 1\nb:\n  c: 1\n  c: 2\n");

        JsonWriter.WriteCompact(document.Value).ShouldBe("{\"a\":1,\"b\":{\"c\":2}}");
        document.Duplicates.ShouldBe([new DuplicateKey("b", "c", new SourcePosition(4, 3))]);
    }

    [TestCase("a: b\nc: d: e\n", "2:5", "error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context")]
    [TestCase("a:\n\tb: c\n", "2:1", "error converting YAML to JSON: yaml: line 2: found character that cannot start any token")]
    [TestCase("a:\n  b\nc\n", "3:1", "error converting YAML to JSON: yaml: line 4: could not find expected ':'")]
    [TestCase("a:\n- b\n c: d\n", "3:3", "error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context")]
    [TestCase("x: 1\n a: b\n- c\n", "2:3", "error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context")]
    [TestCase("a: *x\n", "1:4", "error converting YAML to JSON: yaml: unknown anchor 'x' referenced")]
    [TestCase("a: .inf\n", "1:4", "error converting YAML to JSON: json: unsupported value: +Inf")]
    [TestCase("\u0007a: b\n", "1:1", "error converting YAML to JSON: yaml: control characters are not allowed")]
    [TestCase("a: b\n---\n\nc:\u0007", "4:3", "error converting YAML to JSON: yaml: control characters are not allowed")]
    [TestCase("a: [b\n", "2:1", "error converting YAML to JSON: yaml: line 1: did not find expected ',' or ']'")]
    [TestCase("a: {\"b\" c}\n", "1:9", "error converting YAML to JSON: yaml: did not find expected ',' or '}'")]
    [TestCase("a:\n  : b\n", "2:4", "error converting YAML to JSON: yaml: line 1: did not find expected key")]
    [TestCase("a:\n  b: 1\n\tc: 2\n", "3:1",
        "error converting YAML to JSON: yaml: line 3: found a tab character that violates indentation")]
    [TestCase("a: |\n\tb\n", "2:1",
        "error converting YAML to JSON: yaml: line 2: found a tab character where an indentation space is expected")]
    [TestCase("a: !!binary \"?\"\n", "1:4", "error converting YAML to JSON: yaml: !!binary value contains invalid base64 data")]
    [TestCase("~: b\n", "1:1", "error converting YAML to JSON: unsupported map key of type: %!s(<nil>), key: <nil>, value: \"b\"")]
    [TestCase("{\"a\": 1", "1:8", "unexpected EOF")]
    [TestCase("{\"a\": 1, b", "1:10", "json: offset 10: invalid character 'b' looking for beginning of object key string")]
    public void Read_OfBadText_SaysWhereAndWhatAsKubectlDoes(string text, string place, string message)
    {
        var error = YamlReader.Read(text, "f.yaml").Error.ShouldNotBeNull();

        error.GoMessage.ShouldBe(message);
        error.Position.ToString().ShouldBe(place);
        error.KubectlMessage.ShouldBe($"error parsing f.yaml: {message}");
    }

    [Test]
    public void Read_OfAliasesWithoutEnd_IsRefused()
    {
        var lines = Enumerable.Range(0, 12)
            .Select(index => index == 0
                ? "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"
                : $"a{index}: &a{index} [{string.Join(", ", Enumerable.Repeat($"*a{index - 1}", 10))}]");

        var error = YamlReader.Read(string.Join('\n', lines), "bomb.yaml").Error.ShouldNotBeNull();
        error.Cause.ShouldBe("document contains excessive aliasing");
    }

    // Where Go says it in other words, or in words that name no place, the cause is in our words.
    [TestCase("a: .inf\n", "JSON has no number .inf")]
    [TestCase("~: b\n", "a key is null")]
    [TestCase("a: *x\n", "unknown anchor 'x' referenced")]
    public void Read_OfBadText_HasACause(string text, string cause) => YamlReader.Read(text, "f.yaml").Error!.Cause.ShouldBe(cause);

    [TestCase(999, null)]
    [TestCase(1000, "error converting YAML to JSON: yaml: exceeded max depth of 1000")]
    public void Read_ManyInEachOther_IsRefused(int depth, string? message) => YamlReader
        .Read($"a: {new string('[', depth)}{new string(']', depth)}\n", "f.yaml").Error?.GoMessage.ShouldBe(message);

    [Test]
    public void Read_DuplicatesAtAnyDepth_AreKnownByTheirPaths() =>
        ReadOne("a:\n- b: 1\n- c:\n    d: 1\n    d: 2\n  b: [{e: 1, e: 2}]\na: 1\n").Duplicates.ShouldBe(
        [
            new DuplicateKey("a[1].c", "d", new SourcePosition(5, 5)),
            new DuplicateKey("a[1].b[0]", "e", new SourcePosition(6, 14)),
            new DuplicateKey("", "a", new SourcePosition(7, 1)),
        ]);

    [TestCase("1.0", "1")]
    [TestCase("-3e2", "-300")]
    [TestCase("9.2e18", "9200000000000000000")]
    [TestCase("-9.2e18", "-9200000000000000000")]
    public void Read_OfAWholeFloat_IsAnInteger(string text, string expected) => ReadOne($"a: {text}\n").Value.Find("a")
        .ShouldBeOfType<IntegerValue>().Integer.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);

    [TestCase("9.3e18")]
    [TestCase("-9.3e18")]
    [TestCase("1.5")]
    public void Read_OfAnotherFloat_IsAFloat(string text) => ReadOne($"a: {text}\n").Value.Find("a").ShouldBeOfType<FloatValue>();

    [TestCase("")]
    [TestCase("# nothing\n")]
    [TestCase("---\n---\n")]
    public void ReadValue_OfNothing_IsNull(string text) =>
        YamlReader.ReadValue(text, "f.yaml").ShouldBe((NullValue.Instance, null));

    private static ManifestDocument ReadOne(string text)
    {
        var manifest = YamlReader.Read(text, "f.yaml");
        manifest.Error.ShouldBeNull();
        return manifest.Documents.ShouldHaveSingleItem();
    }
}
