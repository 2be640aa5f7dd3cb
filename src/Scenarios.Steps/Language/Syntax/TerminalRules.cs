namespace Scenarios.Steps.Language.Syntax;

/// <summary>Rules that are letter patterns rather than phrases of a book.</summary>
internal static class TerminalRules
{
    /// <summary>A quoted text.</summary>
    public const string Text = "text";

    /// <summary>A whole number in digits.</summary>
    public const string Digits = "digits";

    /// <summary>A quoted text that is a kubectl command line.</summary>
    public const string Command = "command";

    /// <summary>A quoted text that is not a number: the name of an owner.</summary>
    public const string Holder = "holder";

    /// <summary>A field by its name in manifests, with or without quotes: <c>externalTrafficPolicy</c>, <c>spec.replicas</c>.</summary>
    public const string FieldName = "field-name";

    /// <summary>The name of an environment variable, with or without quotes.</summary>
    public const string Variable = "variable";

    /// <summary>The path of a file: a text that begins with a slash.</summary>
    public const string FilePath = "file-path";

    /// <summary>A key with its value, with or without quotes: <c>COLOR=red</c>.</summary>
    public const string KeyPair = "key-pair";

    /// <summary>A value in one word, with or without quotes.</summary>
    public const string BareWord = "bare-word";

    /// <summary>An image with its tag: <c>nginx:1.27</c>.</summary>
    public const string ImageName = "image-name";

    /// <summary>Names of this form that have fields themselves. Other phrases cover them.</summary>
    private static readonly string[] Structures =
        ["volumeClaimTemplates", "volumeClaimTemplate", "emptyDir", "readinessProbe", "livenessProbe", "startupProbe", "initContainers",
            "nodeSelector"];

    /// <summary>The first word of a kubectl command line.</summary>
    public const string CommandStart = "kubectl ";

    /// <summary>Whether the rule is one of these.</summary>
    public static bool Has(string rule) => rule is Text or Digits or Command or Holder or FieldName or Variable or FilePath or ImageName
        or KeyPair or BareWord;

    /// <summary>Whether a quoted text fits the rule's pattern.</summary>
    public static bool Suits(string rule, string text) => rule switch
    {
        Command => text.StartsWith(CommandStart, StringComparison.Ordinal),
        Holder => !text.All(char.IsAsciiDigit),
        FieldName => IsFieldName(text),
        ImageName => text.IndexOf(':', StringComparison.Ordinal) > 0 && !text.Contains(' ', StringComparison.Ordinal)
            && !text.Contains("://", StringComparison.Ordinal) && !text.Contains('=', StringComparison.Ordinal),
        FilePath => text.StartsWith('/'),
        BareWord => !text.Contains('=', StringComparison.Ordinal),
        KeyPair => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
            && !text.AsSpan(0, at).ContainsAny(' ', '/', ':'),
        _ => true,
    };

    /// <summary>A small first letter, then a capital or a dot: no ordinary word is written so.</summary>
    public static bool IsFieldName(string text) => !Structures.Contains(text, StringComparer.Ordinal) && text.Length > 2
        && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetter(text[^1])
        && text.All(static letter => char.IsAsciiLetter(letter) || letter == '.')
        && text.Skip(1).Any(static letter => char.IsAsciiLetterUpper(letter) || letter == '.');
}
