using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using Reqnroll.Bindings;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Calls the delegate that <see cref="WatchedInvoker"/> makes of a method, in the execution context that Reqnroll keeps from step to step,
/// and awaits the method's task.
/// </summary>
internal sealed class DirectInvoker : BindingDelegateInvoker
{
    public override async Task<object> InvokeDelegateAsync(
        Delegate bindingDelegate,
        object[] invokeArgs,
        ExecutionContextHolder executionContext)
    {
        var result = await base.InvokeDelegateAsync(bindingDelegate, invokeArgs, executionContext);
        if (bindingDelegate is not Func<object?[], object?> || !TryGetTask(result, out var task))
        {
            return result;
        }

        await task;
        // The result of a transformation; steps and hooks have none.
        return task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task)!;
    }

    private static bool TryGetTask(object? result, [NotNullWhen(true)] out Task? task)
    {
        task = result switch
        {
            Task made => made,
            ValueTask valueTask => valueTask.AsTask(),
            { } other when other.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)type.GetMethod(nameof(ValueTask<object>.AsTask))!.Invoke(other, null)!,
            _ => null,
        };
        return task is not null;
    }

    protected override object InvokeBindingDelegateSync(Delegate bindingDelegate, object[] invokeArgs) =>
        bindingDelegate is Func<object?[], object?> call ? call(invokeArgs)! : base.InvokeBindingDelegateSync(bindingDelegate, invokeArgs);
}
