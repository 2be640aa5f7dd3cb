namespace Scenarios.Running;

/// <summary>Restricts a binding to scenarios; all that is set must hold. Several scopes are alternatives.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ScopeAttribute : Attribute
{
    /// <summary>A tag, with or without <c>@</c>.</summary>
    public string? Tag { get; set; }

    /// <summary>The feature's title, in any case.</summary>
    public string? Feature { get; set; }

    /// <summary>The scenario's title, in any case.</summary>
    public string? Scenario { get; set; }
}
