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

    private const string CommandStart = "kubectl ";

    /// <summary>Whether the rule is one of these.</summary>
    public static bool Has(string rule) => rule is Text or Digits or Command or Holder;

    /// <summary>Whether a quoted text is one that the letter pattern stands for.</summary>
    public static bool Suits(string rule, string text) => rule switch
    {
        Command => text.StartsWith(CommandStart, StringComparison.Ordinal),
        Holder => !text.All(char.IsAsciiDigit),
        _ => true,
    };
}
