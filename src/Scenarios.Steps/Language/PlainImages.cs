using System.Text.RegularExpressions;
using Scenarios.Cluster.Images;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>Images as people say them: <c>nginx 1.27</c> and <c>version 1.27 of nginx</c> are <c>"nginx:1.27"</c>.</summary>
internal static partial class PlainImages
{
    private const string Tag = @"(?<tag>\d+(?:\.\d+)+(?:-[a-z]+)?)";
    private const string Name = "(?<name>[a-z][a-z0-9-]*)";

    private static readonly Lazy<HashSet<string>> Names = new(static () => new HashSet<string>(
        BuiltInImages.Entries.SelectMany(static entry => entry.Repositories).Select(static one => one[(one.LastIndexOf('/') + 1)..]),
        StringComparer.Ordinal));

    /// <summary>The sentence with such images as phrases have them. Quoted text stays unchanged.</summary>
    public static string Named(string sentence) => !sentence.AsSpan().ContainsAnyInRange('0', '9') ? sentence
        : SentenceText.Rewrite(sentence, position => Said().Match(sentence, position) is { Success: true } image
            && image.Groups["name"].Value is var name && Names.Value.Contains(name)
                ? (image.Length, $"\"{name}:{image.Groups["tag"].Value}\"") : null);

    /// <summary>A name and a version of at least two numbers, which no count or amount has in front of a unit.</summary>
    [GeneratedRegex(
        $@"\G(?<![\w./:-])(?:version {Tag} of {Name}|{Name} (?:version )?{Tag})(?![\w:/-]|\.\d)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();
}
