using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Scenarios.Running.Injection;

/// <summary>How to make an instance of a class: its public constructor with the most parameters. Made when first needed, then kept.</summary>
internal sealed class ConstructionPlan
{
    private static readonly ConcurrentDictionary<Type, ConstructionPlan> Plans = new();

    private readonly ConstructorInvoker invoker;

    private ConstructionPlan(ConstructorInfo constructor)
    {
        invoker = ConstructorInvoker.Create(constructor);
        Parameters = Array.ConvertAll(constructor.GetParameters(), parameter => parameter.ParameterType);
    }

    public Type[] Parameters { get; }

    public static ConstructionPlan Of(Type type) => Plans.GetOrAdd(type, static key =>
    {
        ConstructorInfo? widest = null;
        foreach (var constructor in key.GetConstructors())
        {
            if (widest is null || constructor.GetParameters().Length > widest.GetParameters().Length)
            {
                widest = constructor;
            }
        }

        return new ConstructionPlan(widest ?? throw new ReqnrollException($"{key} has no public constructor, so that the host cannot make one."));
    });

    public object Create(object?[] arguments)
    {
        try
        {
            return invoker.Invoke(arguments.AsSpan());
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
