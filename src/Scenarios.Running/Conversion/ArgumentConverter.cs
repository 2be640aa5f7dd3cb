using System.Reflection;
using Scenarios.Running.Discovery;
using Scenarios.Running.Expressions;
using Scenarios.Running.Injection;

namespace Scenarios.Running.Conversion;

/// <summary>Turns what a step gives (arguments, doc string, table) into what its method takes: by the user's transformations first, as in Reqnroll.</summary>
internal sealed class ArgumentConverter(BindingRegistry registry, ObjectContainer container, TimeSpan limit)
{
    private const int DepthLimit = 16;

    public object? Convert(ExpressionArgument argument, ParameterInfo parameter, MethodBinding method)
    {
        var type = parameter.ParameterType;
        if (argument.Value is null)
        {
            return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
        }

        if (registry.Transformations.Count == 0 && argument.ParameterType.Type == type)
        {
            return Transform(argument, parameter, method);
        }

        // {string} and its like lose their quotes in the transform; numbers are read anew from their text.
        var text = argument.ParameterType.Type == typeof(string) ? Transform(argument, parameter, method) as string ?? argument.Value : argument.Value;
        return Convert(text, type, 0) is { } result ? result.Value : throw Refuse(text, parameter, method);
    }

    public object? Convert(string docString, ParameterInfo parameter, MethodBinding method) =>
        Convert(docString, parameter.ParameterType, 0) is { } result ? result.Value : throw Refuse(docString, parameter, method);

    public object? Convert(DataTable table, ParameterInfo parameter, MethodBinding method)
    {
        foreach (var transformation in registry.Transformations)
        {
            if (transformation.TargetType == parameter.ParameterType && transformation.TakesTable)
            {
                return Call(transformation, [table]);
            }
        }

        return parameter.ParameterType.IsInstanceOfType(table)
            ? table
            : throw new ReqnrollException(
                $"{method.Name} takes {parameter.ParameterType.Name} {parameter.Name} where the step has a table. "
                + "Take a DataTable, or write a [StepArgumentTransformation] from DataTable.");
    }

    private static object? Transform(ExpressionArgument argument, ParameterInfo parameter, MethodBinding method)
    {
        try
        {
            return argument.Transform();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Refuse(argument.Value!, parameter, method);
        }
    }

    private static ReqnrollException Refuse(string text, ParameterInfo parameter, MethodBinding method) =>
        new($"\"{text}\" is no {parameter.ParameterType.Name}, which {method.Name} takes as {parameter.Name}.");

    private Converted? Convert(string text, Type type, int depth)
    {
        if (depth < DepthLimit)
        {
            foreach (var transformation in registry.Transformations)
            {
                if (transformation.TargetType == type && !transformation.TakesTable && Apply(transformation, text, depth) is { } transformed)
                {
                    return transformed;
                }
            }
        }

        return SimpleConversion.TryConvert(text, type, out var value) ? new Converted(value) : null;
    }

    private Converted? Apply(TransformationBinding transformation, string text, int depth)
    {
        var parameters = transformation.Method.Parameters;
        if (transformation.Match(text) is not { } groups || groups.Length != parameters.Length)
        {
            return null;
        }

        var arguments = new object?[groups.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            // A transformation of text into text would otherwise apply to its own argument.
            var converted = parameters[index].ParameterType == transformation.TargetType
                ? SimpleConversion.TryConvert(groups[index], parameters[index].ParameterType, out var value) ? new Converted(value) : null
                : Convert(groups[index], parameters[index].ParameterType, depth + 1);
            if (converted is null)
            {
                return null;
            }

            arguments[index] = converted.Value.Value;
        }

        return new Converted(Call(transformation, arguments));
    }

    private object? Call(TransformationBinding transformation, object?[] arguments)
    {
        var method = transformation.Method;
        return method.Invoke(method.Method.IsStatic ? null : container.Resolve(method.DeclaringType), arguments, limit);
    }
}
