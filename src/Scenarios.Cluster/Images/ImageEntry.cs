namespace Scenarios.Cluster.Images;

/// <summary>
/// What the catalogue knows about an image: enough to run it. Immutable; read from YAML by <see cref="ImageEntryReader"/>.
/// </summary>
public sealed record ImageEntry
{
    /// <summary>The repositories that the entry stands for, normalised, such as <c>docker.io/library/nginx</c>.</summary>
    public required IReadOnlyList<string> Repositories { get; init; }

    /// <summary>Globs of tags; <c>*</c> for all tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>
    /// The words, besides numbers, that a <c> *</c> at the end of a tag's glob may match; each may be followed by a number
    /// (<c>alpine3.21</c>). Empty when it may match anything.
    /// </summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Whether a tag was published, as far as is known.</summary>
    public bool HasTag(string tag)
    {
        foreach (var pattern in Tags)
        {
            if (Glob.Matches(pattern, tag)
                && (Variants.Count == 0 || !pattern.EndsWith('*') || IsVariant(tag[(pattern.Length - 1)..], pattern[^2..^1] == ".")))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsVariant(string rest, bool startsWithNumber)
    {
        var parts = rest.Split('-');
        for (var index = 0; index < parts.Length; index++)
        {
            var word = parts[index].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
            var isNumber = word.Length == 0 && parts[index].Length > 0;
            if (!(index == 0 && startsWithNumber ? isNumber : Variants.Contains(word, StringComparer.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The size of the compressed layers in bytes: determines how long a pull takes, and appears in the Pulled event.</summary>
    public long Size { get; init; } = 50_000_000;

    /// <summary>Variables of the image's configuration (ENV); values are templates.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    public string WorkingDirectory { get; init; } = "/";

    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Commands in the image: name → kind, which is the program that simulates it. Usually both are the same word.</summary>
    public IReadOnlyDictionary<string, string> Programs { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>Programs that print lines and then become the command in their arguments: entry point scripts.</summary>
    public IReadOnlyDictionary<string, WrapperEntry> Wrappers { get; init; } = new SortedList<string, WrapperEntry>(StringComparer.Ordinal);

    /// <summary>Programs that listen on ports.</summary>
    public IReadOnlyDictionary<string, ServerEntry> Servers { get; init; } = new SortedList<string, ServerEntry>(StringComparer.Ordinal);

    /// <summary>Values that depend on the tag: name → (glob of tags → value); the first match counts.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> Variables { get; init; } =
        new SortedList<string, IReadOnlyList<KeyValuePair<string, string>>>(StringComparer.Ordinal);

    /// <summary>Files of the image: absolute path → text, in which the names known to <see cref="TagValue"/> are filled in.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new SortedList<string, string>(StringComparer.Ordinal);

    /// <summary>A value that depends on the tag alone: a variable with other variables filled in; null for an unknown name.</summary>
    public string? TagValue(string name, string tag) =>
        Variable(name, tag) is { } value ? Template.Fill(value, inner => TagValue(inner, tag)) : null;

    /// <summary>Whether a value built from these names depends on files, which can change while a container runs.</summary>
    internal bool AsksForFiles(IEnumerable<string> names, string tag) =>
        names.Any(name => name.StartsWith("file.", StringComparison.Ordinal)
            || (Variable(name, tag) is { } value && AsksForFiles(new Template(value).Names, tag)));

    /// <summary>The unexpanded value of a tag's variable; null when the entry has no such variable.</summary>
    public string? Variable(string name, string tag)
    {
        if (Variables.TryGetValue(name, out var values))
        {
            foreach (var (pattern, value) in values)
            {
                if (Glob.Matches(pattern, tag))
                {
                    return value;
                }
            }
        }

        return name switch
        {
            "tag" => tag,
            "version" => tag.Split('-')[0],
            _ => null,
        };
    }
}
