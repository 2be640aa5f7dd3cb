using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// A text as a snapshot file holds it. Git and editors turn line ends into others, and would lose a carriage return: it is kept as the sign
/// ␍, and a line end of a file is <c>\n</c>, however it is written. A byte-order mark at a file's beginning is the editor's.
/// </summary>
internal static class SnapshotText
{
    private const char CarriageReturn = '␍';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>What is written of an output.</summary>
    public static string OfOutput(string output) => WithoutLoneSurrogates(output.Replace('\r', CarriageReturn));

    /// <summary>What a file says.</summary>
    public static string OfFile(string text) =>
        WithoutMark(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', CarriageReturn));

    /// <summary>Whether a file holds an output.</summary>
    public static bool AreEqual(string file, string output) =>
        // The first: earlier versions wrote carriage returns as they came. The last: the output itself begins with a byte-order mark.
        string.Equals(file, output, StringComparison.Ordinal)
        || string.Equals(OfFile(file), OfOutput(output), StringComparison.Ordinal)
        || (output.StartsWith(ByteOrderMark)
            && file.StartsWith(ByteOrderMark)
            && string.Equals(OfFile(file), OfOutput(output[1..]), StringComparison.Ordinal));

    private static string WithoutMark(string text) => text.StartsWith(ByteOrderMark) ? text[1..] : text;

    /// <summary>Half a character cannot be written.</summary>
    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
