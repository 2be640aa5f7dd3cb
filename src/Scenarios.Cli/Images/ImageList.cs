using System.Globalization;
using System.Text;
using Scenarios.Cluster.Images;

namespace Scenarios.Cli.Images;

/// <summary>Image entries in readable form, in order of precedence.</summary>
internal sealed class ImageList
{
    private const string BuiltIn = "built in";
    private const string Gap = "   ";

    private static readonly string[] Header = ["IMAGE", "TAGS", "LISTENS ON", "PULL", "FROM"];

    /// <summary>The prefixes that short names of Docker Hub omit.</summary>
    private static readonly string[] Implied = ["docker.io/library/", "docker.io/"];

    private readonly List<(ImageEntry Entry, string From)> _entries;

    private ImageList(List<(ImageEntry Entry, string From)> entries) => _entries = entries;

    public bool IsEmpty => _entries.Count == 0;

    /// <param name="files">The user's own entries: file name and text.</param>
    /// <exception cref="ImageCatalogueException">An entry is wrong; the message names file and field.</exception>
    public static ImageList Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        var entries = new List<(ImageEntry, string)>();
        var read = new ImageFiles(BuiltInImages.Files);
        foreach (var (name, text) in files)
        {
            var before = read.Entries.Count;
            read.Add(text, name);
            entries.AddRange(read.Entries.Skip(before).Select(entry => (entry, name)));
        }

        entries.AddRange(BuiltInImages.Entries.Select(static entry => (entry, BuiltIn)));
        return new ImageList(entries);
    }

    /// <summary>The entries with all these words in one of their names.</summary>
    public ImageList With(IReadOnlyCollection<string> words) =>
        new([.. _entries.Where(item => item.Entry.Repositories.Any(
            name => words.All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))))]);

    /// <summary>One line for each entry, by its first name.</summary>
    public string Table()
    {
        var rows = _entries.ConvertAll(static item => new[]
        {
            Short(item.Entry.Repositories[0]), Ends(item.Entry.Tags), Ports(item.Entry), Size(item.Entry), item.From,
        });
        rows.Insert(0, Header);
        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Details that decide which tags exist and which commands the image has, simulated or not.</summary>
    public string Details()
    {
        var text = new StringBuilder();
        foreach (var (entry, from) in _entries)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty).Append(Names(entry)).Append('\n');
            var variants = entry.Variants.Count == 0 ? string.Empty : $" (* stands for {string.Join(", ", entry.Variants)})";
            Add("tags", string.Join(", ", entry.Tags) + variants);
            Add("runs", string.Join(' ', entry.Entrypoint.Concat(entry.Command)));
            Add("listens on", Ports(entry));
            Add("environment", string.Join(", ", entry.Environment.Keys));
            Add("has", string.Join(", ", Commands(entry)));
            Add("pull", Size(entry));
            Add("from", from);
        }

        return text.ToString();

        void Add(string what, string value)
        {
            if (value.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {what,-12} {value}\n");
            }
        }
    }

    private static IEnumerable<string> Commands(ImageEntry entry) =>
        entry.Programs.Keys.Concat(entry.Servers.Keys).Concat(entry.Wrappers.Keys)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Names(ImageEntry entry) => string.Join(", ", entry.Repositories.Select(Short));

    private static string Short(string repository)
    {
        var implied = Implied.FirstOrDefault(prefix => repository.StartsWith(prefix, StringComparison.Ordinal));
        return repository[(implied?.Length ?? 0)..];
    }

    /// <summary>The first and the last of many tags, which are in the order of versions.</summary>
    private static string Ends(IReadOnlyList<string> tags) =>
        tags.Count <= 3 ? string.Join(", ", tags) : $"{tags[0]} … {tags[^1]}";

    private static string Ports(ImageEntry entry) =>
        string.Join(", ", entry.Servers.Values.SelectMany(static server => server.Ports)
            .Select(static port => port.Number).Distinct(StringComparer.Ordinal));

    private static string Size(ImageEntry entry) => string.Create(CultureInfo.InvariantCulture, $"{entry.Size / 1e6:0.#} MB");
}
