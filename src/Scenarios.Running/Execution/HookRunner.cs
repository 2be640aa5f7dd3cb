using System.Diagnostics;
using Scenarios.Running.Discovery;
using Scenarios.Running.Injection;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Runs the hooks of one run, feature or scenario. A hook's parameters are injected.</summary>
internal sealed class HookRunner(RunContext run, ObjectContainer container, OutputRecorder output, UserCode userCode)
{
    /// <summary>The hooks of a point that are for a scenario (or, without one, a feature), in order.</summary>
    public static IEnumerable<HookBinding> Select(RunContext run, HookType type, FeatureFile? feature, Pickle? pickle)
    {
        foreach (var hook in run.Registry.HooksOf(type))
        {
            if (feature is null || BindingScope.Closest(hook.Scopes, feature, pickle) >= 0)
            {
                yield return hook;
            }
        }
    }

    /// <summary>The hook that is running, for whoever gives its thread up.</summary>
    public HookBinding? Running { get; private set; }

    /// <summary>Runs a hook and returns what it threw, if anything.</summary>
    public Exception? Call(HookBinding hook)
    {
        Running = hook;
        var exception = userCode.Run(() =>
        {
            var method = hook.Method;
            var parameters = method.Parameters;
            var arguments = new object?[parameters.Length];
            for (var index = 0; index < arguments.Length; index++)
            {
                arguments[index] = container.Resolve(parameters[index].ParameterType);
            }

            method.Invoke(method.Method.IsStatic ? null : container.Resolve(method.DeclaringType), arguments, run.StepTimeout);
        });
        Running = null;
        return exception is AwaitTimedOutException ? new ReqnrollException(FailureText.TimedOut(hook.Method.Name, run.StepTimeout), exception) : exception;
    }

    /// <summary>Runs a hook that is reported by itself.</summary>
    public HookResult Run(HookBinding hook)
    {
        var start = Stopwatch.GetTimestamp();
        return Describe(hook, Call(hook), Stopwatch.GetElapsedTime(start), output);
    }

    /// <summary>A hook that does not run because one before it did not pass.</summary>
    public static HookResult Skipped(HookBinding hook) => new() { Type = hook.Type, Method = hook.Method.Name, Status = TestStatus.Skipped };

    /// <summary>A hook whose thread was given up.</summary>
    public static HookResult GivenUp(HookBinding hook, TimeSpan limit, OutputRecorder output) =>
        Describe(hook, new ReqnrollException(FailureText.TimedOut(hook.Method.Name, limit)), limit, output);

    private static HookResult Describe(HookBinding hook, Exception? exception, TimeSpan duration, OutputRecorder output)
    {
        var (text, attachments) = output.Take();
        return new HookResult
        {
            Type = hook.Type,
            Method = hook.Method.Name,
            Status = exception is null ? TestStatus.Passed : FailureText.StatusOf(exception),
            Duration = duration,
            Message = exception is null ? null : $"The hook {hook.Method.Name} [{hook.Type}] failed: {FailureText.Message(exception)}",
            Failure = exception is null ? null : FailureText.Describe(exception),
            Output = text,
            Attachments = attachments,
        };
    }
}
