namespace Scenarios.Steps.Language.Syntax;

/// <summary>Rules that are letter patterns rather than phrases of a book.</summary>
internal static class TerminalRules
{
    /// <summary>A text in quotes.</summary>
    public const string Text = "text";

    /// <summary>A whole number in digits.</summary>
    public const string Digits = "digits";

    /// <summary>A text in quotes that is a command line of kubectl's.</summary>
    public const string Command = "command";

    /// <summary>A text in quotes that is no number: who owns something has a name.</summary>
    public const string Holder = "holder";

    /// <summary>A field by its name in manifests, with or without quotes: <c>externalTrafficPolicy</c>, <c>spec.replicas</c>.</summary>
    public const string FieldName = "field-name";

    /// <summary>The name of an environment variable, with or without quotes.</summary>
    public const string Variable = "variable";

    /// <summary>What is written so and has fields itself, which phrases of their own say.</summary>
    private static readonly string[] Structures =
        ["volumeClaimTemplates", "volumeClaimTemplate", "emptyDir", "readinessProbe", "livenessProbe", "startupProbe", "initContainers",
            "nodeSelector"];

    private const string CommandStart = "kubectl ";

    /// <summary>Whether the rule is one of these.</summary>
    public static bool Has(string rule) => rule is Text or Digits or Command or Holder or FieldName or Variable;

    /// <summary>Whether a quoted text is one that the letter pattern stands for.</summary>
    public static bool Suits(string rule, string text) => rule switch
    {
        Command => text.StartsWith(CommandStart, StringComparison.Ordinal),
        Holder => !text.All(char.IsAsciiDigit),
        FieldName => IsFieldName(text),
        _ => true,
    };

    /// <summary>Small at first, with a capital or a dot in it: no word of a language is written so.</summary>
    public static bool IsFieldName(string text) => !Structures.Contains(text, StringComparer.Ordinal) && text.Length > 2
        && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetter(text[^1])
        && text.All(static letter => char.IsAsciiLetter(letter) || letter == '.')
        && text.Skip(1).Any(static letter => char.IsAsciiLetterUpper(letter) || letter == '.');
}
