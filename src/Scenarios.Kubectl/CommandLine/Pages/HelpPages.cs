using System.IO.Compression;

namespace Scenarios.Kubectl.CommandLine.Pages;

/// <summary>
/// What kubectl 1.33.1 prints for <c>--help</c>, taken from it: texts.gz holds one page after the other, each a 0x01, its command and a
/// line end before it.
/// Read when the first one is asked for.
/// </summary>
internal static class HelpPages
{
    // The home directory that kubectl had when the pages were taken.
    private const string Home = "/HOME/";
    private static readonly Lazy<Dictionary<string, string>> Pages = new(Read);

    /// <summary>The page of a command such as <c>kubectl create job</c>, or null.</summary>
    /// <param name="home">The user's home directory.</param>
    public static string? Find(string command, string home) =>
        Pages.Value.GetValueOrDefault(command)?.Replace(Home, $"{home.TrimEnd('/')}/", StringComparison.Ordinal);

    private static Dictionary<string, string> Read()
    {
        using var packed = typeof(HelpPages).Assembly.GetManifestResourceStream("kubectl.help.gz")
            ?? throw new InvalidOperationException("The help pages are not in the assembly.");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in reader.ReadToEnd().Split('\u0001', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = page.IndexOf('\n');
            pages.Add(page[..end], page[(end + 1)..]);
        }

        return pages;
    }
}
