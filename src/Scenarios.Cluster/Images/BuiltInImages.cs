using System.Text;

namespace Scenarios.Cluster.Images;

/// <summary>The images known to every cluster, from the YAML files in Images/BuiltIn. Read once per process, shared, immutable.</summary>
public static class BuiltInImages
{
    private static readonly Lazy<ImageFiles> LazyFiles = new(Read);
    private static readonly Lazy<ImageIndex> LazyIndex = new(static () => new ImageIndex(Entries));

    public static IReadOnlyList<ImageEntry> Entries => Files.Entries;

    /// <summary>The files themselves, so that a user's entry can refer to a built-in one with <c>like</c>.</summary>
    public static ImageFiles Files => LazyFiles.Value;

    /// <summary>The entries by repository.</summary>
    internal static ImageIndex Index => LazyIndex.Value;

    private static ImageFiles Read()
    {
        var assembly = typeof(BuiltInImages).Assembly;
        var files = new ImageFiles();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".image.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            files.Add(reader.ReadToEnd(), name);
        }

        return files;
    }
}
