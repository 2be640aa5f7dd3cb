namespace Scenarios.Gherkin.Discovery;

/// <summary>A method that runs at a fixed point of a run.</summary>
internal sealed record HookBinding(MethodBinding Method, HookType Type, int Order, IReadOnlyList<BindingScope> Scopes);
