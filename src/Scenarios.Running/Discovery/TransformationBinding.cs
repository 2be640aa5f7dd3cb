using System.Text.RegularExpressions;

namespace Scenarios.Running.Discovery;

/// <summary>A method that turns an argument into another type.</summary>
internal sealed class TransformationBinding(MethodBinding method, StepArgumentTransformationAttribute attribute)
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(5);

    private Regex? regex;

    public MethodBinding Method => method;

    public string? Name => attribute.Name;

    public string? Pattern => attribute.Regex;

    public int Order => attribute.Order;

    public Type TargetType { get; } = method.ResultType;

    public bool TakesTable => method.Parameters is [{ ParameterType: var type }] && type == typeof(DataTable);

    /// <summary>The groups of a text that the transformation is for; the text itself where it states no pattern; null if it is not for it.</summary>
    public string[]? Match(string text)
    {
        if (attribute.Regex is null)
        {
            return [text];
        }

        regex ??= new Regex(Anchored(attribute.Regex), RegexOptions.CultureInvariant, RegexLimit);
        var match = regex.Match(text);
        if (!match.Success)
        {
            return null;
        }

        return match.Groups.Count == 1 ? [text] : match.Groups.Values.Skip(1).Select(group => group.Value).ToArray();
    }

    private static string Anchored(string pattern) =>
        (pattern.StartsWith('^') ? "" : "^(?:") + pattern + (pattern.StartsWith('^') ? "" : ")") + (pattern.EndsWith('$') ? "" : "$");
}
