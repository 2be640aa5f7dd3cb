using System.Text.RegularExpressions;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Wait;

/// <summary>A jsonpath with or without braces and leading dot (kubectl, pkg/cmd/get/customcolumn.go RelaxedJSONPathExpression).</summary>
internal static class RelaxedJsonPath
{
    private static readonly Regex Form = new(@"^\{\.?([^{}]+)\}$|^\.?([^{}]+)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The path as <c>{.a.b}</c>.</summary>
    /// <exception cref="CommandFailedException">There are braces elsewhere.</exception>
    public static string Read(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var match = Form.Match(text);
        return match.Success
            ? $"{{.{match.Groups[1].Value}{match.Groups[2].Value}}}"
            : throw new CommandFailedException(
                "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'");
    }
}
