namespace Scenarios.Accounts;

/// <summary>What became of something.</summary>
public enum ChangeVerb
{
    /// <summary>It came.</summary>
    Created,

    /// <summary>It is another now.</summary>
    Changed,

    /// <summary>It went.</summary>
    Deleted,
}
