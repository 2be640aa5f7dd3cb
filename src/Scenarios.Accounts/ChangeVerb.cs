namespace Scenarios.Accounts;

/// <summary>What happened to a thing.</summary>
public enum ChangeVerb
{
    /// <summary>It was created.</summary>
    Created,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Deleted,
}
