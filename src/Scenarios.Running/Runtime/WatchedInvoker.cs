using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Configuration;
using Reqnroll.EnvironmentAccess;
using Reqnroll.ErrorHandling;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;
using Scenarios.Running.Execution;
using Scenarios.Running.Runtime.Given;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Calls step definitions and hooks as Reqnroll does, with a limit of wall time. A task that takes longer fails, and the thread's watcher
/// knows when it is in the user's code.
/// </summary>
internal sealed class WatchedInvoker(
    ReqnrollConfiguration configuration,
    IErrorProvider errors,
    IBindingDelegateInvoker delegates,
    IEnvironmentOptions environment,
    RuntimeOptions options)
    : BindingInvoker(configuration, errors, delegates, environment)
{
    public override async Task<object> InvokeBindingAsync(
        IBinding binding, IContextManager contextManager, object[] arguments, ITestTracer testTracer, DurationHolder durationHolder)
    {
        var userCode = UserCode.Current;
        userCode?.Enter();
        try
        {
            var call = base.InvokeBindingAsync(binding, contextManager, arguments, testTracer, durationHolder);
            if (!call.IsCompleted && !await EndsInTime(call))
            {
                throw new ReqnrollException(FailureText.TimedOut($"{binding.Method.Type.Name}.{binding.Method.Name}", options.StepTimeout));
            }

            return await call;
        }
        finally
        {
            userCode?.Leave();
        }
    }

    /// <summary>
    /// Returns a delegate of the method itself. Reqnroll would compile an expression for each, which costs more than a few hundred calls.
    /// </summary>
    protected override Delegate CreateMethodDelegate(MethodInfo method)
    {
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            // Its end cannot be awaited; Reqnroll reports that.
            return base.CreateMethodDelegate(method);
        }

        return (Func<object?[], object?>)(arguments =>
        {
            var instance = method.IsStatic
                ? null
                : ((IContextManager)arguments[0]!).ScenarioContext.GetBindingInstance(method.ReflectedType);
            return method.Invoke(instance, arguments[1..]);
        });
    }

    private async Task<bool> EndsInTime(Task call)
    {
        using var late = new CancellationTokenSource();
        var first = await Task.WhenAny(call, Task.Delay(options.StepTimeout, late.Token));
        await late.CancelAsync();
        return first == call;
    }
}
