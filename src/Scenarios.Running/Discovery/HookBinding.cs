namespace Scenarios.Running.Discovery;

/// <summary>A method that runs at a fixed point of a run.</summary>
internal sealed record HookBinding(MethodBinding Method, HookType Type, int Order, IReadOnlyList<BindingScope> Scopes)
{
    /// <summary>The tags of which a scenario needs one, with @.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What [DisplayName] calls the hook, if anything.</summary>
    public string? DisplayName { get; init; }
}
