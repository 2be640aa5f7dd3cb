using Reqnroll.Bindings;
using Scenarios.Running.Results;

namespace Scenarios.Running.Runtime;

/// <summary>The hooks around the run, which Reqnroll runs on a runner of its choice, one after the other.</summary>
internal sealed class RunHookLog
{
    private readonly List<HookResult> _ended = [];

    /// <summary>The hook that is running, and the recorder that receives its output.</summary>
    public (IHookBinding Hook, Recorder Recorder)? Running { get; set; }

    public void Add(HookResult result) => _ended.Add(result);

    /// <summary>Returns the hooks that ended since the last call.</summary>
    /// <param name="givenUpAfter">The time after which the thread was abandoned; null if it returned.</param>
    public IReadOnlyList<HookResult> Take(TimeSpan? givenUpAfter)
    {
        HookResult[] taken = givenUpAfter is { } limit && Running is { } running
            ? [.. _ended, running.Recorder.GiveUp(running.Hook, limit)]
            : [.. _ended];
        _ended.Clear();
        return taken;
    }
}
