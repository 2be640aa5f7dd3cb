using Scenarios.Running.Conversion;
using Scenarios.Running.Expressions;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Lays out what a step gives for the method that takes it: the sentence's arguments, then the doc string, then the table.</summary>
internal static class StepArguments
{
    public static object?[] Bind(ArgumentConverter converter, PickleStep step, StepMatch match)
    {
        var method = match.Binding.Method;
        var parameters = method.Parameters;
        var multiline = (step.DocString is null ? 0 : 1) + (step.Table is null ? 0 : 1);
        var values = Fitting(match, parameters.Length - multiline);
        var given = values.Count + multiline;
        if (given != parameters.Length)
        {
            throw new ReqnrollException(
                $"{method.Name} takes {Count(parameters.Length, "argument")}, the step gives {given}: {Count(values.Count, "value")} in the sentence"
                + $"{(step.DocString is null ? "" : ", a doc string")}{(step.Table is null ? "" : ", a table")}.");
        }

        if (given == 0)
        {
            return [];
        }

        var arguments = new object?[given];
        var index = 0;
        for (; index < values.Count; index++)
        {
            arguments[index] = converter.Convert(values[index], parameters[index], method);
        }

        if (step.DocString is { } docString)
        {
            arguments[index] = converter.Convert(docString.Content, parameters[index], method);
            index++;
        }

        if (step.Table is { } table)
        {
            arguments[index] = converter.Convert(DataTable.From(table), parameters[index], method);
        }

        return arguments;
    }

    /// <summary>
    /// Every group of a regular expression that took part, as in Reqnroll; where the method takes another number, the groups at the top, as
    /// in Cucumber. So step classes written for either bind here.
    /// </summary>
    private static IReadOnlyList<ExpressionArgument> Fitting(StepMatch match, int wanted)
    {
        if (!match.Binding.IsRegularExpression)
        {
            return match.Arguments;
        }

        ExpressionArgument[] all = [.. match.Arguments.SelectMany(argument => argument.Participating())];
        return all.Length == wanted ? all : match.Arguments;
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
