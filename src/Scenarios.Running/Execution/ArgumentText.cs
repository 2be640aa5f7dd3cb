using Reqnroll;
using Reqnroll.Bindings;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Says what is wrong with the arguments that a step gives its definition, where it did not come to calling it.</summary>
internal static class ArgumentText
{
    /// <summary>The text; null if the arguments are not what is wrong.</summary>
    public static string? Describe(StepEnd? end, Exception? error)
    {
        if (end is not { Match: { Success: true } match, WasCalled: false } || error is null)
        {
            return null;
        }

        var method = match.StepBinding.Method;
        var name = $"{method.Type.Name}.{method.Name}";
        var parameters = method.Parameters.ToArray();
        if (parameters.Length != match.Arguments.Length)
        {
            return $"{name} takes {Count(parameters.Length, "argument")}, the step gives {match.Arguments.Length}: {Given(match)}.";
        }

        if (error is BindingException)
        {
            return null;
        }

        var converted = parameters.Zip(match.Arguments).Where(pair => pair.First.Type.FullName != typeof(string).FullName).ToArray();
        return converted is [var (parameter, argument)]
            ? $"\"{argument.Value}\" is no {parameter.Type.Name}, which {name} takes as {parameter.ParameterName}: {error.Message}"
            : null;
    }

    private static string Given(BindingMatch match)
    {
        var values = match.Arguments.Count(argument => argument.StartOffset is not null);
        var table = match.Arguments.Any(argument => argument.Value is Table);
        var docString = match.Arguments.Length > values + (table ? 1 : 0);
        return $"{Count(values, "value")} in the sentence{(docString ? ", a doc string" : "")}{(table ? ", a table" : "")}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
