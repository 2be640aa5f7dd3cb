using FsCheck;
using FsCheck.Fluent;
using Scenarios.Report.Packing;

namespace Scenarios.Running.Tests.Report.Packing;

public sealed class Base85Tests
{
    [Test]
    public void Encode_AnyBytes_AreReadAgainAsTheScriptDoesAndMeanNothingInHtml() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var text = Base85.Encode(bytes);
            return Decode(text).AsSpan().SequenceEqual(bytes) && !text.AsSpan().ContainsAny("<>&\"'");
        }).Check(Config.QuickThrowOnFailure);

    /// <summary>Decodes as <c>player.js</c> does.</summary>
    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        for (var from = 1; from < text.Length; from += 5)
        {
            var number = text.AsSpan(from, 5)
                .ToArray()
                .Aggregate(0L, (sum, code) => sum * 85 + code - 40 - (code > 62 ? 2 : code > 60 ? 1 : 0));
            bytes.AddRange([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        }

        return [.. bytes.Take(bytes.Count - (text[0] - '0'))];
    }
}
