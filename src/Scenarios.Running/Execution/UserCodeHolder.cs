using Scenarios.Running.Discovery;

namespace Scenarios.Running.Execution;

/// <summary>Who runs a feature's hooks, and which; read by the watcher.</summary>
internal sealed class UserCodeHolder
{
    private volatile UserCode? current;
    private volatile HookBinding? hook;

    public UserCode? Current
    {
        get => current;
        set => current = value;
    }

    public HookBinding? Hook
    {
        get => hook;
        set => hook = value;
    }
}
