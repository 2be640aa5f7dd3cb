using System.Text;
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

    /// <summary>
    /// The sentence with such images as phrases have them; the same instance if there are none. Quoted text stays unchanged.
    /// </summary>
    public static string Named(string sentence)
    {
        if (!Said().IsMatch(sentence))
        {
            return sentence;
        }

        var text = new SentenceText(sentence);
        var named = new StringBuilder();
        var position = 0;
        while (position < sentence.Length)
        {
            var (end, _) = text.ReadQuoted(position);
            if (end < 0 && Said().Match(sentence, position) is { Success: true } image && image.Index == position
                && Names.Value.Contains(image.Groups["name"].Value))
            {
                named.Append('"').Append(image.Groups["name"].Value).Append(':').Append(image.Groups["tag"].Value).Append('"');
                position += image.Length;
                continue;
            }

            var next = end < 0 ? position + 1 : end;
            named.Append(sentence, position, next - position);
            position = next;
        }

        return named.ToString();
    }

    /// <summary>A name and a version of at least two numbers, which no count or amount has in front of a unit.</summary>
    [GeneratedRegex(
        $@"(?<![\w./:-])(?:version {Tag} of {Name}|{Name} (?:version )?{Tag})(?![\w:/-]|\.\d)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();
}
