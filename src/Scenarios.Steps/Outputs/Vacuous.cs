using System.Text.RegularExpressions;

namespace Scenarios.Steps.Outputs;

/// <summary>
/// Refuses expectations that every text meets, such as containing an empty one: a step that cannot fail tests nothing. They are seldom
/// written so, but an empty cell of Examples makes them.
/// </summary>
internal static class Vacuous
{
    /// <summary>A character that no text has.</summary>
    private const string NoText = "\uFDD0";

    public static void RefuseEmpty(string text, string what)
    {
        if (text.Length == 0)
        {
            throw new StepFailureException($"Every {what} contains an empty text, so that this step tests nothing: say what it is to "
                + "contain, or leave the step out.");
        }
    }

    /// <summary>Refuses an expression that matches no text and any text.</summary>
    public static void RefuseAnything(Regex pattern, string what)
    {
        if (pattern.IsMatch(string.Empty) && pattern.IsMatch(NoText))
        {
            throw new StepFailureException($"Every {what} matches the regular expression \"{pattern}\", so that this step tests "
                + "nothing: leave the step out, or say what must be there.");
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
