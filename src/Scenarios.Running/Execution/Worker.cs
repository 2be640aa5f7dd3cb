using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>
/// One of Reqnroll's test runners, with at most one open feature. It belongs to one thread at a time; if that thread is abandoned, so is
/// the worker.
/// </summary>
internal sealed class Worker
{
    private readonly ReqnrollRuntime _runtime;

    public Worker(ReqnrollRuntime runtime)
    {
        _runtime = runtime;
        Runner = runtime.Acquire();
        Recorder = ReqnrollRuntime.RecorderOf(Runner);
    }

    public ITestRunner Runner { get; }

    public Recorder Recorder { get; }

    /// <summary>The feature that is open; null if none is.</summary>
    public FeatureRun? Feature { get; private set; }

    /// <summary>Opens a feature and runs its hooks, after closing any other open feature.</summary>
    public async Task EnterAsync(FeatureRun feature)
    {
        if (Feature == feature)
        {
            return;
        }

        await LeaveAsync();
        Feature = feature;
        await TryAsync(feature, HookType.BeforeFeature, () => Runner.OnFeatureStartAsync(feature.Info));
    }

    /// <summary>Closes the open feature, if any, and runs its hooks.</summary>
    public async Task LeaveAsync()
    {
        if (Feature is { } feature)
        {
            Feature = null;
            await TryAsync(feature, HookType.AfterFeature, Runner.OnFeatureEndAsync);
        }
    }

    /// <summary>If this worker's thread was abandoned in a hook of the feature, records that with the feature.</summary>
    public bool GiveUpFeature(TimeSpan limit)
    {
        if (Feature is not { } feature || Recorder.RunningHook is not { HookType: HookType.BeforeFeature or HookType.AfterFeature } hook)
        {
            return false;
        }

        feature.Keep([Recorder.GiveUp(hook, limit)]);
        return true;
    }

    /// <summary>Gives the runner back.</summary>
    public void Release() => _runtime.Release(Runner);

    private async Task TryAsync(FeatureRun feature, HookType type, Func<Task> action)
    {
        Exception? thrown = null;
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is not ThreadGivenUpException)
        {
            thrown = exception;
        }

        var hooks = Recorder.TakeHooks();
        feature.Keep(hooks);
        if (thrown is not null && !hooks.Any(hook => hook.Status == TestStatus.Failed))
        {
            feature.Keep([HookResults.OfReqnroll(type, thrown)]);
        }
    }
}
