using System.Text.RegularExpressions;

namespace Scenarios.Steps.Outputs;

/// <summary>
/// Rejects expectations that every text meets, such as containing an empty text: such a step tests nothing. They usually come from an empty
/// cell of Examples.
/// </summary>
internal static class Vacuous
{
    /// <summary>A character that no output contains.</summary>
    private const string NoText = "\uFDD0";

    public static void RefuseEmpty(string text, string what)
    {
        if (text.Length == 0)
        {
            throw new StepFailureException($"Every {what} contains an empty text, so this step tests nothing: write what it must "
                + "contain, or remove the step.");
        }
    }

    /// <summary>Rejects an expression that matches the empty text and any text.</summary>
    public static void RefuseAnything(Regex pattern, string what)
    {
        if (pattern.IsMatch(string.Empty) && pattern.IsMatch(NoText))
        {
            throw new StepFailureException($"Every {what} matches the regular expression \"{pattern}\", so that this step tests "
                + "nothing: remove the step, or write what must be there.");
        }
    }

    public static void RefuseNoCommand(string commands)
    {
        if (string.IsNullOrWhiteSpace(commands))
        {
            throw new StepFailureException("There is no command to run: the text is empty.");
        }
    }
}
