using System.Text.RegularExpressions;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Parsing;

namespace Scenarios.Kubectl.Printing;

/// <summary>One column of <c>-o custom-columns=…</c>.</summary>
internal sealed partial record CustomColumn(string Header, JsonPathTemplate Path)
{
    /// <exception cref="CommandFailedException">The specification is empty or malformed.</exception>
    public static IReadOnlyList<CustomColumn> ListOf(string specification)
    {
        if (specification.Length == 0)
        {
            throw new CommandFailedException("custom-columns format specified but no custom columns given");
        }

        return [.. specification.Split(',').Select(Of)];
    }

    /// <summary>The columns of a file: a line of headers and a line of paths, separated by blanks.</summary>
    /// <exception cref="CommandFailedException">The file does not have this form.</exception>
    public static IReadOnlyList<CustomColumn> ListOfFile(string text)
    {
        const string Form = "Expected format is one line of space separated headers, one line of space separated column specs.";
        var lines = text.Split('\n');
        if (text.Length == 0)
        {
            throw new CommandFailedException($"invalid template, missing header line. {Form}");
        }

        if (lines.Length < 2)
        {
            throw new CommandFailedException($"invalid template, missing spec line. {Form}");
        }

        var headers = lines[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var paths = lines[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return headers.Length == paths.Length
            ? [.. headers.Select((header, index) => new CustomColumn(header, Parse(Relax(paths[index]))))]
            : throw new CommandFailedException(
                $"number of headers ({headers.Length}) and field specifications ({paths.Length}) don't match");
    }

    /// <summary>
    /// The full form of a path whose braces and first dot may be missing: <c>metadata.name</c> becomes <c>{.metadata.name}</c>.
    /// </summary>
    /// <exception cref="CommandFailedException">The path has none of these forms.</exception>
    public static string Relax(string path)
    {
        if (path.Length == 0)
        {
            return path;
        }

        var match = RelaxedPath().Match(path);
        return match.Success
            ? $"{{.{(match.Groups[1].Length > 0 ? match.Groups[1].Value : match.Groups[2].Value)}}}"
            : throw new CommandFailedException(
                "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'");
    }

    private static CustomColumn Of(string text) =>
        text.IndexOf(':') is var colon and >= 0
            ? new CustomColumn(text[..colon], Parse(Relax(text[(colon + 1)..])))
            : throw new CommandFailedException($"unexpected custom-columns spec: {text}, expected <header>:<json-path-expr>");

    private static JsonPathTemplate Parse(string path)
    {
        try
        {
            return JsonPathTemplate.Parse(path);
        }
        catch (JsonPathSyntaxException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    [GeneratedRegex(@"^\{\.?([^{}]+)\}$|^\.?([^{}]+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelaxedPath();
}
