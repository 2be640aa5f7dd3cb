namespace Scenarios.Report.Model;

/// <summary>
/// Turns a folder's name into words: <c>06-service</c> below the folder that contains all features becomes chapter <c>6 Service</c>.
/// </summary>
internal static class ChapterTitle
{
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase) { "api", "cli", "dns", "http", "https", "ip",
        "json", "rbac", "tcp", "tls", "udp", "yaml" };

    /// <summary>The folder of a feature file, with slashes on every platform.</summary>
    public static string FolderOf(string uri)
    {
        var path = uri.Replace('\\', '/');
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The common parent folder; one of the folders if they are nested, or an empty string.</summary>
    public static string CommonFolder(IReadOnlyList<string> folders)
    {
        if (folders.Count == 0)
        {
            return "";
        }

        var common = folders[0].Split('/');
        foreach (var folder in folders)
        {
            common = common.Zip(folder.Split('/')).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First).ToArray();
        }

        return string.Join('/', common);
    }

    /// <summary>The words for a folder; for the common folder itself, the words of its own name.</summary>
    public static string Of(string folder, string commonFolder)
    {
        var below = folder == commonFolder ? folder[(folder.LastIndexOf('/') + 1)..] : folder[commonFolder.Length..].Trim('/');
        var title = string.Join(" · ", below.Split('/').Select(Words));
        return title is "" or "." ? "Features" : title;
    }

    private static string Words(string name)
    {
        var words = name.Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var number = words[i].TrimStart('0');
            words[i] = words[i].All(char.IsAsciiDigit) ? (number.Length == 0 ? "0" : number) : words[i];
        }

        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Acronyms.Contains(words[i]) ? words[i].ToUpperInvariant() : words[i];
        }

        var first = Array.FindIndex(words, word => !word.All(char.IsAsciiDigit));
        if (first >= 0)
        {
            words[first] = char.ToUpperInvariant(words[first][0]) + words[first][1..];
        }

        return string.Join(' ', words);
    }
}
