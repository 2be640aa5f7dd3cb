using System.Text.Json.Serialization;
using Reqnroll.Bindings;

namespace Scenarios.Running.Results;

/// <summary>A hook of a run, feature or scenario as it ran. Step hooks are part of their step's result.</summary>
public sealed record HookResult
{
    /// <summary>When it ran.</summary>
    public required HookType Type { get; init; }

    /// <summary>The method, as <c>Type.Method</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The hook as Reqnroll knows it; null if none was involved.</summary>
    internal IHookBinding? Binding { get; init; }

    /// <summary>How it ended.</summary>
    public required TestStatus Status { get; init; }

    /// <summary>Wall time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it did not pass, as shown to the user.</summary>
    public string? Message { get; init; }

    /// <summary>The exception behind <see cref="Message"/>.</summary>
    public Failure? Failure { get; init; }

    /// <summary>
    /// The message of a scenario that did not run because the hook failed: <see cref="Message"/> itself appears only once, at the hook.
    /// </summary>
    [JsonIgnore]
    public string WhyNotRun => $"Not run: {Method} [{Type}] failed.";

    /// <summary>What it wrote.</summary>
    public string Output { get; init; } = "";

    /// <summary>What it attached.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
