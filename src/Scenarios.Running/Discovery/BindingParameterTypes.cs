using Scenarios.Running.Expressions;

namespace Scenarios.Running.Discovery;

/// <summary>
/// The parameter types of Cucumber Expressions that bindings add, named as Reqnroll names them: transformations by their name or by their result type,
/// and enums that step methods take, by their type.
/// </summary>
internal static class BindingParameterTypes
{
    private const string Anything = ".*";

    public static void AddTo(ParameterTypeRegistry registry, BindingRegistry bindings)
    {
        foreach (var transformation in bindings.Transformations)
        {
            if (!transformation.TakesTable)
            {
                Add(registry, bindings, transformation);
            }
        }

        foreach (var step in bindings.Steps)
        {
            foreach (var parameter in step.Method.Parameters)
            {
                if (parameter.ParameterType.IsEnum && registry.Find(parameter.ParameterType.Name) is null)
                {
                    registry.Add(new ParameterType(parameter.ParameterType.Name, [Anything], parameter.ParameterType, Text));
                }
            }
        }
    }

    private static void Add(ParameterTypeRegistry registry, BindingRegistry bindings, TransformationBinding transformation)
    {
        var name = transformation.Name ?? transformation.TargetType.Name;
        if (registry.Find(name) is not null)
        {
            // A second transformation to a type (or one to a built-in type) serves the same {name}: the conversion chooses among them.
            return;
        }

        try
        {
            var pattern = (transformation.Pattern ?? Anything).TrimStart('^').TrimEnd('$');
            registry.Add(new ParameterType(name, [pattern], transformation.TargetType, Text));
        }
        catch (ExpressionException exception)
        {
            bindings.Errors.Add($"{transformation.Method.Name}: {exception.Message}");
        }
    }

    // The argument's conversion reads the whole text: it knows the transformation and the method's parameter.
    private static object? Text(IReadOnlyList<string?> groups) => groups[0];
}
