using Scenarios.Gherkin.Conversion;
using Scenarios.Gherkin.Parsing;

namespace Scenarios.Gherkin.Execution;

/// <summary>Lays out what a step gives for the method that takes it: the sentence's arguments, then the doc string, then the table.</summary>
internal static class StepArguments
{
    public static object?[] Bind(ArgumentConverter converter, PickleStep step, StepMatch match)
    {
        var method = match.Binding.Method;
        var parameters = method.Parameters;
        var given = match.Arguments.Count + (step.DocString is null ? 0 : 1) + (step.Table is null ? 0 : 1);
        if (given != parameters.Length)
        {
            throw new ReqnrollException(
                $"{method.Name} takes {Count(parameters.Length, "argument")}, the step gives {given}: {Count(match.Arguments.Count, "value")} in the sentence"
                + $"{(step.DocString is null ? "" : ", a doc string")}{(step.Table is null ? "" : ", a table")}.");
        }

        if (given == 0)
        {
            return [];
        }

        var arguments = new object?[given];
        var index = 0;
        for (; index < match.Arguments.Count; index++)
        {
            arguments[index] = converter.Convert(match.Arguments[index], parameters[index], method);
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

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
