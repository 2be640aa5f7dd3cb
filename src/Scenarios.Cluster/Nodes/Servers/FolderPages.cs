using System.Text;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A folder as Go's http.FileServer shows it: files unchanged, folders as a list of links (net/http, fs.go).</summary>
internal static class FolderPages
{
    private const string Html = "text/html; charset=utf-8";

    /// <returns>Null when nothing is there; when the status is 301, the text is the redirect's target.</returns>
    /// <param name="path">Absolute in the container; a folder ends with a slash.</param>
    public static (int Status, string ContentType, string Text)? Find(IFileSystem files, string path)
    {
        var clean = FilePath.Resolve("/", path);
        switch (files.KindOf(clean))
        {
            case FileKind.File:
                return path.EndsWith('/')
                    ? (301, Html, $"../{FilePath.Name(clean)}")
                    : files.Read(clean).Value is { } text ? (200, ContentTypes.Of(clean), text) : null;
            case FileKind.Directory:
                return path.EndsWith('/') ? (200, Html, ListOf(files, clean)) : (301, Html, $"{FilePath.Name(clean)}/");
            default:
                return null;
        }
    }

    private static string ListOf(IFileSystem files, string folder)
    {
        var list = new StringBuilder("<pre>\n");
        foreach (var name in (files.List(folder).Value ?? []).Order(StringComparer.Ordinal))
        {
            var entry = files.KindOf(FilePath.Resolve(folder, name)) == FileKind.Directory ? name + "/" : name;
            list.Append("<a href=\"").Append(Uri.EscapeDataString(entry).Replace("%2F", "/", StringComparison.Ordinal)).Append("\">")
                .Append(System.Net.WebUtility.HtmlEncode(entry)).Append("</a>\n");
        }

        return list.Append("</pre>\n").ToString();
    }
}
