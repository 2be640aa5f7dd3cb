namespace Scenarios.Running;

/// <summary>Runs a method at a fixed point of a run. Hooks of one point run by <see cref="Order"/>, lowest first.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    /// <summary>The order of a hook that states none.</summary>
    public const int DefaultOrder = 10000;

    private protected HookAttribute(HookType type, string[] tags)
    {
        Type = type;
        Tags = tags;
    }

    /// <summary>Tags of which a scenario needs one for the hook to run; empty for every scenario.</summary>
    public string[] Tags { get; }

    /// <summary>Lowest runs first.</summary>
    public int Order { get; set; } = DefaultOrder;

    internal HookType Type { get; }
}
