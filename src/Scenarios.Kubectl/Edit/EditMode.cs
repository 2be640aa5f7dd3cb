namespace Scenarios.Kubectl.Edit;

/// <summary>What happens to an edited file.</summary>
internal enum EditMode
{
    /// <summary>The changes are sent as a patch.</summary>
    Patch,

    /// <summary>It is stored as the last-applied configuration.</summary>
    LastApplied,

    /// <summary>It is created.</summary>
    Create,
}
