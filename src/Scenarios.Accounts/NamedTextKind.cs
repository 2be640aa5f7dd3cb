namespace Scenarios.Accounts;

/// <summary>The role of a text in the step that names it.</summary>
public enum NamedTextKind
{
    /// <summary>An input, such as a manifest.</summary>
    Input,

    /// <summary>An expected result, such as a snapshot.</summary>
    Expected,
}
