using Reqnroll.Bindings;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Execution;

/// <summary>Mistakes in step classes, each with its method.</summary>
internal static class BindingErrors
{
    private const string Place = "step definitions";

    public static IReadOnlyList<SourceError> Of(IBindingRegistry registry)
    {
        var definitions = registry.GetStepDefinitions().Where(definition => !definition.IsValid).ToArray();
        var others = registry.GetErrorMessages()
            .Select(error => error.Message)
            .Except(definitions.Select(definition => definition.ErrorMessage));
        return [.. others.Concat(definitions.Select(Describe).Distinct()).Select(message => new SourceError(Place, 0, 0, message))];
    }

    private static string Describe(IStepDefinitionBinding definition) =>
        $"{definition.Method.Type.Name}.{definition.Method.Name}{MethodSource.Of(definition.Method)}: "
        + $"the expression \"{definition.SourceExpression}\" is wrong: {definition.ErrorMessage} Nothing runs until it is corrected.";
}
