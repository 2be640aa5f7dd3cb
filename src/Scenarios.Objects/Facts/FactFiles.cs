using System.Text;

namespace Scenarios.Objects.Facts;

/// <summary>The fact files inside the assembly.</summary>
internal static class FactFiles
{
    private const string Ending = ".facts";

    /// <summary>The texts, ordered by name.</summary>
    public static IEnumerable<string> ReadAll()
    {
        var assembly = typeof(FactFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return Encoding.UTF8.GetString(bytes);
        }
    }
}
