using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace Scenarios.Running.Discovery;

/// <summary>A method of a step class, called through an invoker that is made when first needed.</summary>
internal sealed class MethodBinding(MethodInfo method)
{
    private ParameterInfo[]? parameters;
    private MethodInvoker? invoker;

    public MethodInfo Method => method;

    public Type DeclaringType { get; } = method.ReflectedType ?? method.DeclaringType!;

    public ParameterInfo[] Parameters => parameters ??= method.GetParameters();

    /// <summary>The method as named to the user: <c>Type.Method</c>.</summary>
    public string Name => $"{DeclaringType.Name}.{method.Name}";

    /// <summary>What the method gives in the end: the result of its task, if it gives one.</summary>
    public Type ResultType
    {
        get
        {
            var type = method.ReturnType;
            if (!type.IsGenericType)
            {
                return type;
            }

            var definition = type.GetGenericTypeDefinition();
            return definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? type.GetGenericArguments()[0] : type;
        }
    }

    /// <summary>Calls the method, waits for its task if it gives one, and returns the result. Throws what the method throws.</summary>
    /// <exception cref="TimeoutException">The task took longer than <paramref name="limit"/>.</exception>
    public object? Invoke(object? instance, object?[] arguments, TimeSpan limit)
    {
        object? result;
        try
        {
            invoker ??= MethodInvoker.Create(method);
            result = invoker.Invoke(instance, arguments.AsSpan());
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }

        return result is null ? null : Awaited.Result(result, limit);
    }
}
