using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Serialization;

/// <summary>JSON on its own, as in the bodies of requests and patches. The errors are those of Go's encoding/json.</summary>
internal sealed class JsonReaderTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("10", "10")]
    [TestCase("-12", "-12")]
    [TestCase("0.5", "0.5")]
    [TestCase("12.25", "12.25")]
    [TestCase("1e2", "100")]
    [TestCase("1E+2", "100")]
    [TestCase("25e-1", "2.5")]
    [TestCase("1.5e1", "15")]
    [TestCase("12345678901234567890", "12345678901234567000")]
    [TestCase(" [ 1 , 2 ] ", "[1,2]")]
    [TestCase("{ \"a\" : { } , \"b\" : [ ] }", "{\"a\":{},\"b\":[]}")]
    [TestCase("\"\\u00e9\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\\\"\\\\\"", "\"é😀/\\b\\f\\n\\r\\t\\\"\\\\\"")]
    [TestCase("\"\\ud83dx\"", "\"\uFFFDx\"")]
    [TestCase("\"\\ude00\"", "\"\uFFFD\"")]
    [TestCase("true", "true")]
    [TestCase("\nfalse\r\n", "false")]
    [TestCase("\tnull", "null")]
    public void Read_Value_IsThat(string text, string expected) =>
        JsonWriter.WriteCompact(JsonReader.ReadOrThrow(text)).ShouldBe(expected);

    [TestCase("12345678901234567890", "12345678901234567890")]
    [TestCase("-99999999999999999999", "-99999999999999999999")]
    [TestCase("1.5", "")]
    [TestCase("1e30", "")]
    public void Read_NumberBeyondWholeOnes_KeepsTheDigitsOfAWholeOne(string text, string digits) =>
        ((FloatValue)JsonReader.ReadOrThrow(text)).Digits.ShouldBe(digits);

    [TestCase("", "unexpected end of JSON input")]
    [TestCase(" ", "unexpected end of JSON input")]
    [TestCase("-", "unexpected end of JSON input")]
    [TestCase("1.", "unexpected end of JSON input")]
    [TestCase("1e", "unexpected end of JSON input")]
    [TestCase("1e+", "unexpected end of JSON input")]
    [TestCase("tru", "unexpected end of JSON input")]
    [TestCase("\"a", "unexpected end of JSON input")]
    [TestCase("\"\\", "unexpected end of JSON input")]
    [TestCase("\"\\u12", "unexpected end of JSON input")]
    [TestCase("[", "unexpected end of JSON input")]
    [TestCase("[1", "unexpected end of JSON input")]
    [TestCase("[1,", "unexpected end of JSON input")]
    [TestCase("{", "unexpected end of JSON input")]
    [TestCase("{\"a\"", "unexpected end of JSON input")]
    [TestCase("{\"a\":", "unexpected end of JSON input")]
    [TestCase("{\"a\":1", "unexpected end of JSON input")]
    [TestCase("-x", "invalid character 'x' in numeric literal")]
    [TestCase("1.x", "invalid character 'x' after decimal point in numeric literal")]
    [TestCase("1ex", "invalid character 'x' in exponent of numeric literal")]
    [TestCase("1e+x", "invalid character 'x' in exponent of numeric literal")]
    [TestCase("01", "invalid character '1' after top-level value")]
    [TestCase("1 2", "invalid character '2' after top-level value")]
    [TestCase("{} {", "invalid character '{' after top-level value")]
    [TestCase("trux", "invalid character 'x' in literal true (expecting 'e')")]
    [TestCase("fx", "invalid character 'x' in literal false (expecting 'a')")]
    [TestCase("nul}", "invalid character '}' in literal null (expecting 'l')")]
    [TestCase("@", "invalid character '@' looking for beginning of value")]
    [TestCase("'a'", "invalid character '\\'' looking for beginning of value")]
    [TestCase("é", "invalid character 'é' looking for beginning of value")]
    [TestCase("[1,]", "invalid character ']' looking for beginning of value")]
    [TestCase("[1 2]", "invalid character '2' after array element")]
    [TestCase("{1}", "invalid character '1' looking for beginning of object key string")]
    [TestCase("{\"a\":1,}", "invalid character '}' looking for beginning of object key string")]
    [TestCase("{\"a\" 1}", "invalid character '1' after object key")]
    [TestCase("{\"a\":1 \"b\"}", "invalid character '\"' after object key:value pair")]
    [TestCase("\"a\nb\"", "invalid character '\\n' in string literal")]
    [TestCase("\"\\x\"", "invalid character 'x' in string escape code")]
    [TestCase("\"\\u12g4\"", "invalid character 'g' in \\u hexadecimal character escape")]
    [TestCase("1e400", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    public void Read_WhatIsNoJson_SaysSoAsGoDoes(string text, string expected)
    {
        JsonReader.Read(text).ShouldBe((null, expected));
        Should.Throw<FormatException>(() => JsonReader.ReadOrThrow(text)).Message.ShouldBe($"Not JSON: {expected}");
    }

    // This is not a test case above: some runners cannot bear a control character in a test's name.
    [Test]
    public void Read_ControlCharacter_IsRefusedByItsNumber() =>
        JsonReader.Read("\"\u0001\"").Error.ShouldBe("invalid character '\\x01' in string literal");

    [Test]
    public void Read_ManyBesideEachOther_IsNotDeep()
    {
        var text = $"[{string.Join(',', Enumerable.Repeat("{\"a\":[[]]}", 2000))}]";

        ((ListValue)JsonReader.ReadOrThrow(text)).Count.ShouldBe(2000);
    }

    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public void Read_ManyInEachOther_IsRefused(int depth, bool isRead)
    {
        var text = new string('[', depth) + new string(']', depth);

        JsonReader.Read(text).Error.ShouldBe(isRead ? null : "exceeded max depth");
    }

    [Test]
    public void Read_DuplicatesInAManifest_AreKnownByTheirPaths() =>
        YamlReader.Read("{\"a\":{\"b\":[{\"c\":1},\n{\"c\":1,\"c\":2}],\"b\":3},\"a\":4}", "f.json").Documents.Single().Duplicates.ShouldBe(
        [
            new DuplicateKey("a.b[1]", "c", new SourcePosition(2, 8)),
            new DuplicateKey("a", "b", new SourcePosition(2, 16)),
            new DuplicateKey("", "a", new SourcePosition(2, 23)),
        ]);
}
