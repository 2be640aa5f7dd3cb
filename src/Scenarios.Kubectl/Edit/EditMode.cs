namespace Scenarios.Kubectl.Edit;

/// <summary>What becomes of an edited file.</summary>
internal enum EditMode
{
    /// <summary>What changed is patched.</summary>
    Patch,

    /// <summary>It is kept as what was applied last.</summary>
    LastApplied,

    /// <summary>It is created.</summary>
    Create,
}
