using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>Reads and writes snapshot files: UTF-8, <c>\n</c>, no byte-order mark. Where Git has put <c>\r\n</c>, that reads the same.</summary>
internal static class SnapshotFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static string? TryRead(string path) =>
        File.Exists(path) ? File.ReadAllText(path, Encoding).Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    public static void Write(string path, string text) => File.WriteAllText(path, text, Encoding);
}
