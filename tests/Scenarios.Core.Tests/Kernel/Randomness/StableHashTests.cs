using Scenarios.Kernel.Randomness;

namespace Scenarios.Core.Tests.Kernel.Randomness;

/// <summary>
/// Computed without this code, from FNV-1a's definition over UTF-16 (low byte first) and the first half of MurmurHash3's final mix.
/// </summary>
internal sealed class StableHashTests
{
    [TestCase("", 0xECBA3DF2C3383C52UL)]
    [TestCase("a", 0x8827FDCD9C74F21DUL)]
    [TestCase("web", 0xEE67DFAE2DDACD93UL)]
    [TestCase("構", 0xE14749475C606AF1UL)]
    public void Of_Text_IsTheSameOnEveryMachine(string text, ulong expected) => StableHash.Of(text).ShouldBe(expected);
}
