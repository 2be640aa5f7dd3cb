using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Scenarios.Report.Packing;

namespace Scenarios.Running.Tests.Report.Packing;

public sealed class DeflaterTests
{
    [TestCase("")]
    [TestCase("a")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [TestCase("abcabcabcabcabcabcabcabcxabcabc")]
    [TestCase("振り分ける振り分ける")]
    public void Pack_Text_IsUnpackedByOthers(string text) =>
        Unpack(Deflater.Pack(Encoding.UTF8.GetBytes(text))).ShouldBe(Encoding.UTF8.GetBytes(text));

    [Test]
    public void Pack_AnyBytes_AreUnpackedByOthers() =>
        Prop.ForAll<byte[], byte>((bytes, repeats) =>
        {
            var input = Enumerable.Repeat(bytes, repeats).SelectMany(same => same).ToArray();
            return Unpack(Deflater.Pack(input)).AsSpan().SequenceEqual(input);
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void Pack_ManyDifferentBytesAndLongMatches_AreUnpackedByOthers()
    {
        // Counts that double make the deepest tree of codes. Repeats farther back than the window must not be used.
        var input = Enumerable.Range(0, 18)
            .SelectMany(letter => Enumerable.Repeat((byte)letter, 1 << letter))
            .Concat(Enumerable.Range(0, 70_000).Select(number => (byte)(number * 7919 >> 3)))
            .ToArray();

        Unpack(Deflater.Pack([.. input, .. input])).ShouldBe([.. input, .. input]);
    }

    [Test]
    public void Pack_WhatRepeats_BecomesSmall()
    {
        var input = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 500).Select(number => $"<g class=\"item\"><text>web-{number}</text></g>\n")));

        Deflater.Pack(input).Length.ShouldBeLessThan(input.Length / 10);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        deflate.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
