using Scenarios.Running.Discovery;
using Scenarios.Running.Injection;

namespace Scenarios.Running.Execution;

/// <summary>What all scenarios of a run share.</summary>
internal sealed class RunContext(RunOptions options, BindingRegistry registry)
{
    public RunOptions Options => options;

    /// <summary>Nothing more is to start once it is cancelled.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Nothing is waited for any longer once it is cancelled.</summary>
    public CancellationToken Abandon { get; init; }

    /// <summary>When the run started, by <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long Start { get; } = System.Diagnostics.Stopwatch.GetTimestamp();

    public BindingRegistry Registry => registry;

    public StepMatcher Matcher { get; } = new(registry);

    public ObjectContainer Container { get; } = CreateContainer(options);

    public TimeSpan StepTimeout { get; } =
        System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : options.StepTimeout;

    private static ObjectContainer CreateContainer(RunOptions options)
    {
        var container = new ObjectContainer(null);
        container.RegisterInstanceAs(options.Settings);
        return container;
    }
}
