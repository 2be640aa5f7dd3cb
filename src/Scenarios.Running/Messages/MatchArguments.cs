using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using Group = Io.Cucumber.Messages.Types.Group;

namespace Scenarios.Running.Messages;

/// <summary>
/// The arguments that a sentence passes to its definition (message StepMatchArgumentsList). Reqnroll tells values and places, not how
/// groups nest.
/// </summary>
internal static partial class MatchArguments
{
    /// <summary>The arguments within the sentence, without doc string or table.</summary>
    public static StepMatchArgumentsList Of(BindingMatch match)
    {
        string?[] names = match.StepBinding.ExpressionType == StepDefinitionExpressionTypes.CucumberExpression
            ? [.. Parameter().Matches(match.StepBinding.SourceExpression).Select(name => name.Groups["name"].Value)]
            : [];
        var arguments = match.Arguments.Where(argument => argument.StartOffset is not null && argument.Value is not Table);
        return new StepMatchArgumentsList([.. arguments.Select((argument, index) => new StepMatchArgument(
            new Group(null, argument.StartOffset, argument.Value.ToString()), names.ElementAtOrDefault(index)))]);
    }

    [GeneratedRegex(@"(?<!\\)\{(?<name>[^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
