using System.IO.Compression;

namespace Scenarios.Kubectl.CommandLine.Pages;

/// <summary>
/// What kubectl 1.33.1 prints for <c>--help</c>, captured from it. texts.gz contains one page after the other, each preceded by 0x01, its
/// command and a line end. It is read when the first page is requested.
/// </summary>
internal static class HelpPages
{
    // The home directory that kubectl had when the pages were captured.
    private const string Home = "/HOME/";
    private static readonly Lazy<Dictionary<string, string>> Pages = new(Read);

    /// <summary>The page of a command such as <c>kubectl create job</c>; null if there is none.</summary>
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
