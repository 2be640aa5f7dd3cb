using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The text of a snapshot file. Git and editors convert line ends and would lose carriage returns. So the file keeps a carriage return as
/// ␍, and any line end in a file means <c>\n</c>. A byte-order mark at the beginning comes from an editor and is ignored.
/// </summary>
internal static class SnapshotText
{
    private const char CarriageReturn = '␍';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Returns the text to write for an output.</summary>
    public static string OfOutput(string output) => WithoutLoneSurrogates(output.Replace('\r', CarriageReturn));

    /// <summary>Returns the output that a file's text stands for.</summary>
    public static string OfFile(string text) =>
        WithoutMark(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', CarriageReturn));

    /// <summary>Whether a file contains an output.</summary>
    public static bool AreEqual(string file, string output) =>
        // First case: earlier versions wrote carriage returns unchanged. Last case: the output itself begins with a byte-order mark.
        string.Equals(file, output, StringComparison.Ordinal)
        || string.Equals(OfFile(file), OfOutput(output), StringComparison.Ordinal)
        || (output.StartsWith(ByteOrderMark)
            && file.StartsWith(ByteOrderMark)
            && string.Equals(OfFile(file), OfOutput(output[1..]), StringComparison.Ordinal));

    private static string WithoutMark(string text) => text.StartsWith(ByteOrderMark) ? text[1..] : text;

    /// <summary>Replaces lone surrogates, which cannot be encoded.</summary>
    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
