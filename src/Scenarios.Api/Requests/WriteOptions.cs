namespace Scenarios.Api.Requests;

/// <summary>How a create, update or patch is to be carried out.</summary>
public sealed record WriteOptions
{
    public static WriteOptions Default { get; } = new();

    /// <summary>Who writes, for <c>metadata.managedFields</c>, such as <c>kubectl-client-side-apply</c>.</summary>
    public string FieldManager { get; init; } = string.Empty;

    /// <summary>The version in which the object was sent, where it is kept in another; null where it is not.</summary>
    public string? ServedVersion { get; init; }

    /// <summary>What to do about unknown and duplicate fields: kubectl asks for <see cref="FieldValidation.Strict"/>.</summary>
    public FieldValidation FieldValidation { get; init; } = FieldValidation.Strict;

    /// <summary>
    /// What was wrong with the text of the body although it could be read, such as keys that came twice: to be treated as unknown fields
    /// are.
    /// </summary>
    public IReadOnlyList<string> BodyFaults { get; init; } = [];

    /// <summary>Whether fields are looked at in the order in which they came; kubectl sends them sorted.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>Server-side apply: take from others what they own.</summary>
    public bool Force { get; init; }

    /// <summary>Everything but the writing: <c>--dry-run=server</c>.</summary>
    public bool DryRun { get; init; }
}
