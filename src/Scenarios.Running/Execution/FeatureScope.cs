using Scenarios.Running.Injection;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>
/// A feature while its scenarios run, on several threads perhaps: its hooks run once, before the first of them and after the last.
/// </summary>
internal sealed class FeatureScope
{
    private readonly RunContext run;
    private readonly UserCodeHolder starter = new();
    private readonly ManualResetEventSlim ready = new();
    private readonly List<HookResult> hooks = [];
    private readonly OutputRecorder output = new();
    private int remaining;
    private int begun;
    private int ended;

    public FeatureScope(RunContext run, FeatureFile file, int scenarios)
    {
        this.run = run;
        File = file;
        remaining = scenarios;
        Container = new ObjectContainer(run.Container);
        Info = new FeatureInfo(file);
        Container.RegisterInstanceAs(new FeatureContext(Info, Container));
        Container.RegisterInstanceAs(Info);
        Container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        Container.RegisterInstanceAs<IAttachments>(output);
    }

    public FeatureFile File { get; }

    public FeatureInfo Info { get; }

    public ObjectContainer Container { get; }

    /// <summary>Why no scenario of the feature can run, if its hook failed.</summary>
    public string? Failure { get; private set; }

    public IReadOnlyList<HookResult> Hooks => hooks;

    /// <summary>Whether it has begun and not ended.</summary>
    public bool IsOpen => begun != 0 && ended == 0;

    /// <summary>Runs the hooks before the feature if nobody has; waits for whoever does.</summary>
    public void Begin(UserCode userCode)
    {
        if (Interlocked.Exchange(ref begun, 1) != 0)
        {
            ready.Wait();
            return;
        }

        RunHooks(HookType.BeforeFeature, userCode);
        ready.Set();
    }

    /// <summary>Tells that a thread was given up; if it was in this feature's hook, the feature cannot run.</summary>
    public void GivenUp(UserCode userCode)
    {
        if (starter.Current == userCode && run.Abandon.IsCancellationRequested)
        {
            Failure = LeftOutText.GivenUp;
            starter.Current = null;
            ready.Set();
        }
        else if (starter.Current == userCode && starter.Hook is { } hook)
        {
            var result = HookRunner.GivenUp(hook, userCode.Limit, output);
            hooks.Add(result);
            Failure = result.WhyNotRun;
            starter.Current = null;
            ready.Set();
        }
    }

    /// <summary>Counts a scenario as done; after the last, runs the hooks after the feature.</summary>
    public void Leave(UserCode userCode)
    {
        if (Interlocked.Decrement(ref remaining) == 0)
        {
            End(userCode);
        }
    }

    /// <summary>Runs the hooks after the feature if it has begun and not ended; disposes what it made.</summary>
    public void End(UserCode userCode)
    {
        if (begun == 0 || Interlocked.Exchange(ref ended, 1) != 0)
        {
            return;
        }

        RunHooks(HookType.AfterFeature, userCode);
        if (userCode.Run(Container.DisposeOwned) is { } exception)
        {
            Failure ??= FailureText.Message(exception);
        }
    }

    private void RunHooks(HookType type, UserCode userCode)
    {
        var runner = new HookRunner(run, Container, output, userCode);
        starter.Current = userCode;
        foreach (var hook in HookRunner.Select(run, type, File, null))
        {
            starter.Hook = hook;
            var result = runner.Run(hook);
            hooks.Add(result);
            if (result.Status == TestStatus.Failed)
            {
                Failure ??= result.WhyNotRun;
                if (type == HookType.BeforeFeature)
                {
                    break;
                }
            }
        }

        starter.Current = null;
    }
}
