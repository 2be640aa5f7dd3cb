using System.Text.Json.Serialization;
using Scenarios.Accounts;

namespace Scenarios.Running.Results;

/// <summary>A step as it ran: its text, how it ended, what it wrote. Immutable.</summary>
public sealed record StepResult
{
    /// <summary>The keyword as written, such as <c>Given</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The line in the feature file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>How it ended.</summary>
    public required TestStatus Status { get; init; }

    /// <summary>Wall time, step hooks included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it did not pass, as shown to the user; null if it passed or was skipped.</summary>
    public string? Message { get; init; }

    /// <summary>The exception behind <see cref="Message"/>, if there is one.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The method that ran, as <c>Type.Method</c>; null if none was found.</summary>
    public string? Method { get; init; }

    /// <summary>Whether a definition was called.</summary>
    internal bool IsCalled { get; init; }

    /// <summary>The definitions that match the step: one, or several if it is ambiguous.</summary>
    internal IReadOnlyList<Reqnroll.Bindings.BindingMatch> Matches { get; init; } = [];

    /// <summary>Whether the step sets up the initial state: it is a Given, or an And or But that follows one.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether the step asserts something: it is a Then, or an And or But that follows one.</summary>
    public bool IsThen { get; init; }

    /// <summary>Whether the step is from a Background.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The doc string, if the step has one.</summary>
    public string? DocString { get; init; }

    /// <summary>The doc string's media type, if it has one.</summary>
    public string? DocStringMediaType { get; init; }

    /// <summary>The rows of the step's table, the header first; empty if it has none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table { get; init; } = [];

    /// <summary>What the step wrote: its transcript, lines ended with <c>\n</c>; or an empty string.</summary>
    public string Output { get; init; } = "";

    /// <summary>What its reader should know although it passed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The transcript, followed by the warnings.</summary>
    [JsonIgnore]
    public string Written => Output + string.Concat(Warnings.Select(RunWarning.LineOf));

    /// <summary>The record of what the step did; null if it was not recorded or not requested.</summary>
    public StepAccount? Account { get; init; }

    /// <summary>What the step attached.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
