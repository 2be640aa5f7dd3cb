using System.Text;
using Scenarios.Running.Sources;
using Scenarios.Running.Texts;

namespace Scenarios.Running.Tests.Sources;

public sealed class FeatureBytesTests
{
    private const string Text = "# language: ja\nフィーチャ: 果物\n  シナリオ: 食べる\n    前提リンゴが3個ある\n";

    [Test]
    public void Decode_Utf8_IsTheText() => Decode(Encoding.UTF8.GetBytes(Text)).ShouldBe((Text, null));

    [Test]
    public void Decode_ByteOrderMark_IsNoPartOfTheText()
    {
        foreach (var encoding in new[]
        {
            Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true),
        })
        {
            Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).ShouldBe((Text, null), encoding.WebName);
        }
    }

    [Test]
    public void Decode_WindowsAndOldMacLineEnds_AreKept()
    {
        Decode("Feature: F\r\n  Scenario: S\r"u8.ToArray()).Text.ShouldBe("Feature: F\r\n  Scenario: S\r");
    }

    // "Feature: F" LF "  Scenario: " and 日本語 in each encoding.
    [TestCase("93FA967B8CEA", "Shift_JIS")]
    [TestCase("C6FCCBDCA4CF", "EUC-JP")]
    [TestCase("1B24424C5A1B2842", "ISO-2022-JP")]
    [TestCase("6772F6DF6572", "Latin-1")]
    [TestCase("6361666520E9", "Latin-1")]
    [TestCase("936F6E6594", "Windows-1252")]
    public void Decode_AnotherEncoding_IsNamedWithItsFirstBadLine(string hex, string encoding)
    {
        var error = Decode([.. "Feature: F\n  Scenario: "u8, .. Convert.FromHexString(hex), .. "\n    Given x\n"u8]).Error!;

        error.ShouldStartWith($"a.feature:2: the file is not in UTF-8, it looks like {encoding}");
        error.ShouldContain("iconv -f ");
    }

    // Letters of the language in each encoding.
    [TestCase("zh-CN", "C4E3BAC3", "GB18030", "GB18030")]
    [TestCase("zh-TW", "A741A66E", "Big5", "BIG5")]
    [TestCase("ko", "BEC8B3E7", "EUC-KR", "CP949")]
    [TestCase("ru", "CFF0E8E2E5F2", "Windows-1251", "CP1251")]
    [TestCase("ru", "F0D2C9D7C5D4", "KOI8-R", "KOI8-R")]
    [TestCase("pl", "BFF3B3E6", "Windows-1250", "CP1250")]
    public void Decode_EncodingOfTheLanguageThatIsNamed_IsNamed(string language, string hex, string encoding, string iconv)
    {
        var error = Decode(
            [.. Encoding.ASCII.GetBytes($"# language: {language}\nFeature: "), .. Convert.FromHexString(hex), (byte)'\n']).Error!;

        error.ShouldStartWith($"a.feature:2: the file is not in UTF-8, it looks like {encoding}. ");
        error.ShouldContain($"iconv -f {iconv} -t UTF-8 ");
    }

    [TestCase("utf-16", "UTF-16LE")]
    [TestCase("utf-16BE", "UTF-16BE")]
    public void Decode_Utf16WithoutMark_IsNamed(string encoding, string name) =>
        Decode(Encoding.GetEncoding(encoding).GetBytes("Feature: F\n")).Error!.ShouldStartWith(
            $"a.feature:1: the file looks like {name} without a byte order mark");

    [TestCase("utf-16", "UTF-16LE")]
    [TestCase("utf-16BE", "UTF-16BE")]
    public void Decode_JapaneseUtf16WithoutMark_IsNamed(string encoding, string name) =>
        Decode(Encoding.GetEncoding(encoding).GetBytes(Text)).Error!.ShouldStartWith(
            $"a.feature:1: the file looks like {name} without a byte order mark");

    [Test]
    public void Decode_OneBrokenLetter_IsNotTakenForAnotherEncoding() =>
        Decode([.. Encoding.UTF8.GetBytes(Text), 0xE3, 0x81, (byte)'\n']).Error!.ShouldStartWith(
            "a.feature:5: the file is not in UTF-8: byte 0xE3 fits nowhere");

    [Test]
    public void Decode_ByteZero_IsNoText() =>
        Decode("Feature: F\n  Scenario: \0\n"u8.ToArray()).Error!.ShouldStartWith("a.feature:2: the line has a byte 0");

    [Test]
    public void Decode_ReplacementCharacterWritten_IsALetterLikeAnother() =>
        Decode(Encoding.UTF8.GetBytes("Feature: F\r\n  Scenario: a\uFFFDb\r\n")).ShouldBe(("Feature: F\r\n  Scenario: a\uFFFDb\r\n", null));

    [TestCase("FFFE00D8")]
    [TestCase("FEFFD800")]
    [TestCase("FFFE000000000011")]
    [TestCase("FFFE41")]
    public void Decode_MarkOfWhatItIsNot_IsAnError(string hex) => Decode(Convert.FromHexString(hex)).Error!.ShouldContain("a.feature:1");

    private static (string Text, string? Error) Decode(byte[] bytes)
    {
        var text = FeatureBytes.Decode("a.feature", bytes, out var error);
        return (text, error?.ToString());
    }
}
