namespace Scenarios.Accounts;

/// <summary>What a text is to the step that names it.</summary>
public enum NamedTextKind
{
    /// <summary>What goes in, such as a manifest.</summary>
    Input,

    /// <summary>What has to come out, such as a snapshot.</summary>
    Expected,
}
