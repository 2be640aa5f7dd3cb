using System.Text.RegularExpressions;

namespace Scenarios.Steps.Manifests;

/// <summary>
/// A refusal of an object that a sentence describes: its manifest is ours, so the message speaks of the sentence's words.
/// </summary>
internal static partial class SpokenRefusal
{
    /// <summary>Returns the message.</summary>
    /// <param name="refusal">What kubectl printed.</param>
    public static string Of(string refusal)
    {
        var text = Example().Replace(refusal.TrimEnd('\n'), string.Empty);
        return Name().Match(text) is { Success: true } match && Of(match, "value") == Of(match, "name")
            ? $"A {Of(match, "kind")} cannot be called \"{Of(match, "name")}\": {Of(match, "reason").TrimEnd(' ', ',', '.')}."
            : $"The manifest is refused:\n{text}";
    }

    private static string Of(Match match, string group) => match.Groups[group].Value;

    [GeneratedRegex(
        "The (?<kind>[A-Za-z]+) \"(?<name>[^\"]*)\" is invalid:\\s[\\s*]*"
        + "metadata\\.name: Invalid value: \"(?<value>[^\"]*)\": (?<reason>[^\n]+)",
        RegexOptions.None,
        1000)]
    private static partial Regex Name();

    [GeneratedRegex(" \\(e\\.g\\. [^\n]*regex used for validation is '[^\n]*'\\)", RegexOptions.None, 1000)]
    private static partial Regex Example();
}
