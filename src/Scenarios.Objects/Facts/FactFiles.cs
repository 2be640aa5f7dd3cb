using System.Text;

namespace Scenarios.Objects.Facts;

/// <summary>The fact files embedded in the assembly.</summary>
internal static class FactFiles
{
    private const string Ending = ".facts";

    private const string Overlay = "unsimulated.overlay";

    private const string Numbers = "protobuf.numbers";

    /// <summary>The texts of all fact files, ordered by name.</summary>
    public static IEnumerable<string> ReadAll() => typeof(FactFiles).Assembly.GetManifestResourceNames()
        .Where(static name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read);

    /// <summary>The list of what is not simulated.</summary>
    public static string ReadOverlay() => Read(Overlay);

    /// <summary>The Protobuf numbers of fields.</summary>
    public static string ReadNumbers() => Read(Numbers);

    private static string Read(string name)
    {
        using var stream = typeof(FactFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
