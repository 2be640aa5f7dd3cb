using Scenarios.Shell.Quoting;

namespace Scenarios.Core.Tests.Shell.Quoting;

internal sealed class BackslashTextTests
{
    [TestCase("a\\xc2\\xa0b", "a\u00A0b")]
    [TestCase("\\xe3\\x81\\x82\\n", "あ\n")]
    [TestCase("\\303\\251", "é")]
    [TestCase("\\xf0\\x9f\\x98\\x80!", "😀!")]
    [TestCase("\\xe9", "é")]
    [TestCase("\\x41\\xe3x\\x81", "A\u00E3x\u0081")]
    [TestCase("\\xc3", "\u00C3")]
    public void Unescape_Codes_AreBytesOfUtf8WhereTheyCanBe(string text, string expected) =>
        BackslashText.Unescape(text, octalNeedsZero: false, out _).ShouldBe(expected);
}
