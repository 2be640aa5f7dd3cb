using System.Text.RegularExpressions;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Steps.Manifests;

/// <summary>
/// Finds the lines of a manifest that an error is about. kubectl and the API server name fields, but people look for lines.
/// </summary>
internal static partial class ManifestPlaces
{
    /// <summary>Returns a line for each place, such as <c>web.yaml:6:3: spec.replica</c>; empty if none is found.</summary>
    public static string Find(string file, string text, string refusal)
    {
        var manifest = YamlReader.Read(text, file);
        if (manifest.Error is { } error)
        {
            return error.ToString();
        }

        var places = new List<string>();
        foreach (var field in FieldsIn(refusal))
        {
            foreach (var document in manifest.Documents.Where(document => Concerns(document, refusal)))
            {
                var position = document.PositionOf(field);
                var place = $"{file}:{position.Line}:{position.Column}: {field}";
                if (!places.Contains(place, StringComparer.Ordinal))
                {
                    places.Add(place);
                }
            }
        }

        return string.Join("\n", places);
    }

    private static IEnumerable<string> FieldsIn(string refusal)
    {
        foreach (var pattern in (Regex[])[UnknownField(), WrongType(), InvalidField()])
        {
            foreach (Match match in pattern.Matches(refusal))
            {
                yield return match.Groups["field"].Value;
            }
        }
    }

    /// <summary>Whether an error is about a document. It names its object; if no document has that name, it may be about any.</summary>
    private static bool Concerns(ManifestDocument document, string refusal)
    {
        var name = (document.Value.Find("metadata", "name") as StringValue)?.Text;
        return name is null || !NamedObject().IsMatch(refusal) || refusal.Contains($"\"{name}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("unknown field \"(?<field>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"Go struct field [A-Za-z0-9]+\.(?<field>[A-Za-z0-9.\[\]]+) of type", RegexOptions.None, 1000)]
    private static partial Regex WrongType();

    [GeneratedRegex(
        @"(?<=[:\*\[,] )(?<field>[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+|\[[0-9]+\])+): "
        + "(Invalid value|Required value|Unsupported value|Duplicate value|Forbidden|Too long|Not found)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex InvalidField();

    [GeneratedRegex("The [A-Za-z]+ \"[^\"]+\" is invalid", RegexOptions.None, 1000)]
    private static partial Regex NamedObject();
}
