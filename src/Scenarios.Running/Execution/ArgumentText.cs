using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Explains why a step's arguments do not fit its definition, so that the method was never called.</summary>
internal static class ArgumentText
{
    /// <summary>The explanation; null if the arguments are not the problem.</summary>
    public static string? Describe(StepEnd? end, Exception? error)
    {
        if (end is not { Match: { Success: true } match, WasCalled: false } || error is null)
        {
            return null;
        }

        var method = match.StepBinding.Method;
        var name = $"{method.Type.Name}.{method.Name}";
        var parameters = method.Parameters.ToArray();
        if (BelowTheSentence(match, parameters) is { } slip)
        {
            var call = $": {name}({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
            return $"{slip}{(HasSentence(method) ? call : "")}.";
        }

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
            ? $"\"{argument.Value}\" is not a valid {parameter.Type.Name}, which {name} takes as {parameter.ParameterName}: {error.Message}"
            : null;
    }

    /// <summary>
    /// Whether the method declares its sentence, so that its place helps the user. Otherwise a grammar leads to it, and its place says
    /// nothing.
    /// </summary>
    private static bool HasSentence(IBindingMethod method) =>
        method is not RuntimeBindingMethod { MethodInfo: var info } || info.IsDefined(typeof(StepDefinitionBaseAttribute), inherit: true);

    /// <summary>
    /// Explains a missing or superfluous doc string or table below the sentence; null if that is not the problem.
    /// </summary>
    private static string? BelowTheSentence(BindingMatch match, IBindingParameter[] parameters)
    {
        var below = match.Arguments.Where(argument => argument.StartOffset is null).Select(argument => argument.Value).ToArray();
        var wanted = parameters.Skip(match.Arguments.Length - below.Length).ToArray();
        return (below, wanted) switch
        {
            ([], [var one]) when IsTable(one) =>
                "The sentence needs a table, which is missing: write its rows on the lines below, each between pipes (|)",
            ([], [var one]) when IsText(one) =>
                "The sentence needs a doc string, which is missing: write it on the lines below, between two lines of \"\"\"",
            ([], [_]) => "The sentence needs a table or a doc string, which is missing: write it on the lines below",
            ([Table], []) => "The sentence takes no table: remove the rows below it, or use another sentence",
            ([_], []) => "The sentence takes no doc string: remove the text below it, or use another sentence",
            ([Table], [var one]) when IsText(one) =>
                "The sentence needs a doc string, but has a table below it: write the text between two lines of \"\"\"",
            ([not Table], [var one]) when IsTable(one) =>
                "The sentence needs a table, but has a doc string below it: write rows, each between pipes (|)",
            _ => null,
        };
    }

    private static bool IsTable(IBindingParameter parameter) =>
        parameter.Type.FullName == typeof(Table).FullName || parameter.Type.FullName == typeof(DataTable).FullName;

    private static bool IsText(IBindingParameter parameter) => parameter.Type.FullName == typeof(string).FullName;

    private static string Given(BindingMatch match)
    {
        var values = match.Arguments.Count(argument => argument.StartOffset is not null);
        var table = match.Arguments.Any(argument => argument.Value is Table);
        var docString = match.Arguments.Length > values + (table ? 1 : 0);
        return $"{Count(values, "value")} in the sentence{(docString ? ", a doc string" : "")}{(table ? ", a table" : "")}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
